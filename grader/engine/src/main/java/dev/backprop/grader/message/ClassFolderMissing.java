package dev.backprop.grader.message;

/** There is no such class folder. */
public record ClassFolderMissing(String folder) implements Message {
    @Override
    public String text() {
        return Words.of("ClassFolderMissing", folder);
    }
}
