package dev.backprop.grader.message;

/** A static initialiser threw, so that nothing of the class can be called. */
public record InitialiserFailed(Message cause) implements Message {
    @Override
    public String text() {
        return Words.of("InitialiserFailed", cause.text());
    }
}
