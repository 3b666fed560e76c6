package dev.backprop.grader.message;

/** A worker has started and compiled something. */
public record WorkerStarts(long millis) implements Message {
    @Override
    public String text() {
        return Words.of("WorkerStarts", millis);
    }
}
