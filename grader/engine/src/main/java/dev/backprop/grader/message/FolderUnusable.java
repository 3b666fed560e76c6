package dev.backprop.grader.message;

/** Files cannot be written where they have to. */
public record FolderUnusable(String folder, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("FolderUnusable", folder, reason);
    }
}
