package dev.backprop.grader.message;

/** A run has come to its end. */
public record RunEnded(int submissions, int graded, int unchanged, String out) implements Message {
    @Override
    public String text() {
        return Words.of("RunEnded", submissions, graded, unchanged, out);
    }
}
