package dev.backprop.grader.message;

/** A report is of some checks only. */
public record PartialReport() implements Message {
    @Override
    public String text() {
        return Words.of("PartialReport");
    }
}
