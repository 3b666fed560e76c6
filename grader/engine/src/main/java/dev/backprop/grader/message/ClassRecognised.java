package dev.backprop.grader.message;

/** How a class folder was read. */
public record ClassRecognised(String folder, Layout layout, int handins, int unplaced) implements Message {

    /** What made the folder. */
    public enum Layout {
        CANVAS,
        MOODLE,
        GRADESCOPE,
        GITHUB_CLASSROOM,
        FOLDERS,
        ARCHIVES
    }

    @Override
    public String text() {
        return Words.of("ClassRecognised", folder, Words.of("ClassRecognised." + layout), handins, unplaced);
    }
}
