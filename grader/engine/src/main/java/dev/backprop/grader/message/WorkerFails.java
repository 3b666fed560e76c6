package dev.backprop.grader.message;

/** No worker starts, or none compiles: nothing can be graded. */
public record WorkerFails(String reason) implements Message {
    @Override
    public String text() {
        return Words.of("WorkerFails", reason);
    }
}
