package dev.backprop.grader.message;

/** A class folder cannot be read. */
public record ClassFolderUnreadable(String folder, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("ClassFolderUnreadable", folder, reason);
    }
}
