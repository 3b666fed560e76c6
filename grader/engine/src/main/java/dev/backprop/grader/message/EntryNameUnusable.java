package dev.backprop.grader.message;

/** A file in an archive has a name that is no file name. */
public record EntryNameUnusable(String path) implements Message {

    @Override
    public String text() {
        return Words.of("EntryNameUnusable", path);
    }
}
