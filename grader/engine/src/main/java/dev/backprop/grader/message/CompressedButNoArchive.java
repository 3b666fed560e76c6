package dev.backprop.grader.message;

/** A file is compressed with gzip, and what is inside is no tar archive. */
public record CompressedButNoArchive(String file) implements Message {

    @Override
    public String text() {
        return Words.of("CompressedButNoArchive", file);
    }
}
