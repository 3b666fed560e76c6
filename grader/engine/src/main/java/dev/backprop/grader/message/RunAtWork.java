package dev.backprop.grader.message;

/** Another run is at work on the same output folder. */
public record RunAtWork(String out) implements Message {
    @Override
    public String text() {
        return Words.of("RunAtWork", out);
    }
}
