package dev.backprop.grader.message;

/** The class was found, but its file has no package line. */
public record NoPackageLine(String file, String simpleName, String expected) implements Message {

    @Override
    public String text() {
        return Words.of("NoPackageLine", file, simpleName, expected);
    }
}
