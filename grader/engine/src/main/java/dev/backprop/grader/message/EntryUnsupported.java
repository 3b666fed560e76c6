package dev.backprop.grader.message;

/** A file in an archive is compressed in a way that the grader does not know. */
public record EntryUnsupported(String path, int method) implements Message {

    @Override
    public String text() {
        return Words.of("EntryUnsupported", path, method);
    }
}
