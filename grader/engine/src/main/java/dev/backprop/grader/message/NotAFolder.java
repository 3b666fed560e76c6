package dev.backprop.grader.message;

/** What is to be graded is no folder. */
public record NotAFolder(String file) implements Message {

    @Override
    public String text() {
        return Words.of("NotAFolder", file);
    }
}
