package dev.backprop.grader.message;

/** How much room a folder has. */
public record SpaceLeft(String folder, long mebibytes, boolean enough) implements Message {
    @Override
    public String text() {
        return Words.of(enough ? "SpaceLeft" : "SpaceLeft.little", folder, mebibytes);
    }
}
