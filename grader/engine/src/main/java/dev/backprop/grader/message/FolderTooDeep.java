package dev.backprop.grader.message;

/** A folder lies so deep that it was not searched. */
public record FolderTooDeep(String folder, int limit) implements Message {

    @Override
    public String text() {
        return Words.of("FolderTooDeep", folder, limit);
    }
}
