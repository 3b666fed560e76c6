package dev.backprop.grader.message;

/** The isolation that was asked for does not work here. */
public record IsolationUnavailable(String mode, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("IsolationUnavailable", mode, reason);
    }
}
