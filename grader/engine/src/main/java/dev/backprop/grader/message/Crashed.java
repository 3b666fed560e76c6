package dev.backprop.grader.message;

/** The process that ran the code died during a call. */
public record Crashed(int exitStatus) implements Message {
    @Override
    public String text() {
        return Words.of("Crashed", exitStatus);
    }
}
