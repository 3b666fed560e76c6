package dev.backprop.grader.message;

/** The checks of a version were never recorded. */
public record VersionNotRecorded(String path, String version) implements Message {

    @Override
    public String text() {
        return Words.of("VersionNotRecorded", path, version);
    }
}
