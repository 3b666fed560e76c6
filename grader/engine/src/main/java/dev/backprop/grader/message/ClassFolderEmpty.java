package dev.backprop.grader.message;

/** A class folder holds nothing that anybody handed in. */
public record ClassFolderEmpty(String folder) implements Message {
    @Override
    public String text() {
        return Words.of("ClassFolderEmpty", folder);
    }
}
