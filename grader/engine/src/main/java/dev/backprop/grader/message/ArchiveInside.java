package dev.backprop.grader.message;

/** The class is missing, and an archive lies in the folder that may hold it. */
public record ArchiveInside(String archive, String className) implements Message {

    @Override
    public String text() {
        return Words.of("ArchiveInside", archive, className);
    }
}
