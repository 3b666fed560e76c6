package dev.backprop.grader.message;

/** Two reports were to go to one file. */
public record OutputTwice(String file) implements Message {
    @Override
    public String text() {
        return Words.of("OutputTwice", file);
    }
}
