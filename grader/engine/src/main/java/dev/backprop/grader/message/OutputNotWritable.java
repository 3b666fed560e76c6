package dev.backprop.grader.message;

/** A file cannot be written, because this user may not. */
public record OutputNotWritable(String file) implements Message {
    @Override
    public String text() {
        return Words.of("OutputNotWritable", file);
    }
}
