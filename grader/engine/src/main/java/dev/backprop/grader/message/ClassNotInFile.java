package dev.backprop.grader.message;

/** A file is named like the class and declares no class at all. */
public record ClassNotInFile(String file, String simpleName) implements Message {

    @Override
    public String text() {
        return Words.of("ClassNotInFile", file, simpleName);
    }
}
