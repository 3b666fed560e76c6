package dev.backprop.grader.message;

/** The checks of a version are recorded only once the folder is sound. */
public record RecordedWhenSound(String path, String version) implements Message {

    @Override
    public String text() {
        return Words.of("RecordedWhenSound", path, version);
    }
}
