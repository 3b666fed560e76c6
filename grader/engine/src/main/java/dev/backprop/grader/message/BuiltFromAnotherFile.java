package dev.backprop.grader.message;

/** The grader was built from other files than those in the folder. */
public record BuiltFromAnotherFile(String file) implements Message {

    @Override
    public String text() {
        return Words.of("BuiltFromAnotherFile", file);
    }
}
