package dev.backprop.grader.message;

/** A report cannot be compared. */
public record DiffUnreadable(String student, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("DiffUnreadable", student, reason);
    }
}
