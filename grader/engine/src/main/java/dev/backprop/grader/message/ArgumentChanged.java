package dev.backprop.grader.message;

/** The code changes an array or matrix that it was given. */
public record ArgumentChanged(String argument) implements Message {
    @Override
    public String text() {
        return Words.of("ArgumentChanged", argument);
    }
}
