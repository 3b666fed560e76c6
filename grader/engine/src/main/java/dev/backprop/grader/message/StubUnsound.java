package dev.backprop.grader.message;

/** A stub is not what a student can start from. */
public record StubUnsound(String path, String state, String said) implements Message {

    @Override
    public String text() {
        return Words.of("StubUnsound", path, state, said);
    }
}
