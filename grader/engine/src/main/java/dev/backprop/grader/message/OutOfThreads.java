package dev.backprop.grader.message;

/** A call started more threads than it may. */
public record OutOfThreads() implements Message {
    @Override
    public String text() {
        return Words.of("OutOfThreads");
    }
}
