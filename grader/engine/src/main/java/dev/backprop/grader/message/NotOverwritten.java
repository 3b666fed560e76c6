package dev.backprop.grader.message;

/** A file lies where a program should go, and the grader has not written it. */
public record NotOverwritten(String file) implements Message {
    @Override
    public String text() {
        return Words.of("NotOverwritten", file);
    }
}
