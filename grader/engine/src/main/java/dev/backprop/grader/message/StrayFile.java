package dev.backprop.grader.message;

/** A file that nothing uses. */
public record StrayFile(String path, String expected) implements Message {

    @Override
    public String text() {
        return Words.of("StrayFile", path, expected);
    }
}
