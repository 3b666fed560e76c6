package dev.backprop.grader.message;

/** A file cannot be written, for a reason that the system words. */
public record OutputFailed(String file, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("OutputFailed", file, reason);
    }
}
