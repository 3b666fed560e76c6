package dev.backprop.grader.message;

/** The grader has failed on some submissions. */
public record RunFailures(int count, String out) implements Message {
    @Override
    public String text() {
        return Words.of("RunFailures", count, out);
    }
}
