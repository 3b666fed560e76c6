package dev.backprop.grader.message;

/** What is packed in an archive is larger than the grader unpacks. */
public record ArchiveExpandsTooFar(String archive, long bytes) implements Message {

    @Override
    public String text() {
        return Words.of("ArchiveExpandsTooFar", archive, bytes);
    }
}
