package dev.backprop.grader.message;

/** A call needed more memory than it may use. */
public record OutOfMemory(int limitMegabytes) implements Message {
    @Override
    public String text() {
        return Words.of("OutOfMemory", limitMegabytes);
    }
}
