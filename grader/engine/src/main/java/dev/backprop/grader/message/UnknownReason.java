package dev.backprop.grader.message;

/** Two results differ and nothing that they were made of does. */
public record UnknownReason() implements Message {
    @Override
    public String text() {
        return Words.of("UnknownReason");
    }
}
