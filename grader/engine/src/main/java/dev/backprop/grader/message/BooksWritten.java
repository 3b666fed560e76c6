package dev.backprop.grader.message;

/** The books of a class are written. */
public record BooksWritten(String folder, int graded, int failed, int pending) implements Message {
    @Override
    public String text() {
        return Words.of("BooksWritten", folder, graded, failed, pending);
    }
}
