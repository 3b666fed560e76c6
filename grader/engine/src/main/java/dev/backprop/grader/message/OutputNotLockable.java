package dev.backprop.grader.message;

/** A run cannot make sure that it is alone. */
public record OutputNotLockable(String file, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("OutputNotLockable", file, reason);
    }
}
