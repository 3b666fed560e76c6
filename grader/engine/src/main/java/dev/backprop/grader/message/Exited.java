package dev.backprop.grader.message;

/** The code ended its own process during a call. */
public record Exited(int exitStatus) implements Message {
    @Override
    public String text() {
        return Words.of("Exited", exitStatus);
    }
}
