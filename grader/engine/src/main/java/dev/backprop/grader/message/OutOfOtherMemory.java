package dev.backprop.grader.message;

/** A call needed more memory than it may use outside of Java's heap. */
public record OutOfOtherMemory() implements Message {
    @Override
    public String text() {
        return Words.of("OutOfOtherMemory");
    }
}
