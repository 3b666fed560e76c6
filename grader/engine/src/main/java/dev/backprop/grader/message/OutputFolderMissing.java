package dev.backprop.grader.message;

/** A file cannot be written, because its folder does not exist. */
public record OutputFolderMissing(String folder) implements Message {
    @Override
    public String text() {
        return Words.of("OutputFolderMissing", folder);
    }
}
