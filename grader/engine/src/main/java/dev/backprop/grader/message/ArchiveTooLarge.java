package dev.backprop.grader.message;

/** An archive is larger, as it is, than the grader opens. */
public record ArchiveTooLarge(String archive, long bytes) implements Message {

    @Override
    public String text() {
        return Words.of("ArchiveTooLarge", archive, bytes);
    }
}
