package dev.backprop.grader.message;

/** A file cannot be written, because the disk is full. */
public record OutputDiskFull(String file) implements Message {
    @Override
    public String text() {
        return Words.of("OutputDiskFull", file);
    }
}
