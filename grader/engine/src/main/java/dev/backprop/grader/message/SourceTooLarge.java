package dev.backprop.grader.message;

/** A source is larger than a source may be. */
public record SourceTooLarge(String file, int limit) implements Message {

    @Override
    public String text() {
        return Words.of("SourceTooLarge", file, limit);
    }
}
