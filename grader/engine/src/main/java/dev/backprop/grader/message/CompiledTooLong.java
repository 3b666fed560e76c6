package dev.backprop.grader.message;

/** A compilation used up its time. */
public record CompiledTooLong(double seconds) implements Message {
    @Override
    public String text() {
        return Words.of("CompiledTooLong", ShortNumber.of(seconds));
    }
}
