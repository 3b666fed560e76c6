package dev.backprop.grader.message;

/** The class was found, but in another package. */
public record WrongPackage(String file, int line, String found, String simpleName, String expected) implements Message {

    @Override
    public String text() {
        return Words.of("WrongPackage", file, line, found, simpleName, expected);
    }
}
