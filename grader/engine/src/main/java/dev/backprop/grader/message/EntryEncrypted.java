package dev.backprop.grader.message;

/** A file in an archive is encrypted. */
public record EntryEncrypted(String path) implements Message {

    @Override
    public String text() {
        return Words.of("EntryEncrypted", path);
    }
}
