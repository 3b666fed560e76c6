package dev.backprop.grader.message;

/** The checks of a version have been recorded. */
public record VersionRecorded(String path, String version) implements Message {

    @Override
    public String text() {
        return Words.of("VersionRecorded", path, version);
    }
}
