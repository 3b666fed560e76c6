package dev.backprop.grader.message;

/** The system would not list the submission's own folder. */
public record FolderNotReadable(String folder, String reason) implements Message {

    @Override
    public String text() {
        return Words.of("FolderNotReadable", folder, reason);
    }
}
