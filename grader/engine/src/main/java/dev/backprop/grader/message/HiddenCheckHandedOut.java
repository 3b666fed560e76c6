package dev.backprop.grader.message;

/** A check that students may not see would be handed out to them as code. */
public record HiddenCheckHandedOut(String assignment, String check) implements Message {

    @Override
    public String text() {
        return Words.of("HiddenCheckHandedOut", assignment, check);
    }
}
