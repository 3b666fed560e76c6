package dev.backprop.grader.message;

/** A run was stopped before its end. */
public record RunStopped(int graded, int left) implements Message {
    @Override
    public String text() {
        return Words.of("RunStopped", graded, left);
    }
}
