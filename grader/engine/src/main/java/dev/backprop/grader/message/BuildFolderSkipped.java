package dev.backprop.grader.message;

/** A folder was passed over because folders of its name hold what tools make. */
public record BuildFolderSkipped(String folder) implements Message {

    @Override
    public String text() {
        return Words.of("BuildFolderSkipped", folder);
    }
}
