package dev.backprop.grader.message;

/** The names and headers of an archive, without the contents, are longer than the grader reads. */
public record ArchiveListTooLong(String archive, long bytes) implements Message {

    @Override
    public String text() {
        return Words.of("ArchiveListTooLong", archive, bytes);
    }
}
