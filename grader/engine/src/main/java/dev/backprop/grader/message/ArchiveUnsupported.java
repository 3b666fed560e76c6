package dev.backprop.grader.message;

/** An archive of a kind that the grader does not open. */
public record ArchiveUnsupported(String archive, String kind) implements Message {

    @Override
    public String text() {
        return Words.of("ArchiveUnsupported", archive, kind);
    }
}
