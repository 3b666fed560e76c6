package dev.backprop.grader.message;

/** Files can be written where they have to. */
public record FolderUsable(String folder) implements Message {
    @Override
    public String text() {
        return Words.of("FolderUsable", folder);
    }
}
