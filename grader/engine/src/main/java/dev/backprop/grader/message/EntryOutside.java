package dev.backprop.grader.message;

/** The path of a file in an archive leads out of it. */
public record EntryOutside(String path) implements Message {

    @Override
    public String text() {
        return Words.of("EntryOutside", path);
    }
}
