package dev.backprop.grader.message;

/** An archive lies beside sources, and these count. */
public record ArchiveLeftClosed(String archive) implements Message {
    @Override
    public String text() {
        return Words.of("ArchiveLeftClosed", archive);
    }
}
