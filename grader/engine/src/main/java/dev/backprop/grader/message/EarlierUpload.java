package dev.backprop.grader.message;

/** An upload does not count, because the student uploaded another later. */
public record EarlierUpload(String name, String counted) implements Message {
    @Override
    public String text() {
        return Words.of("EarlierUpload", name, counted);
    }
}
