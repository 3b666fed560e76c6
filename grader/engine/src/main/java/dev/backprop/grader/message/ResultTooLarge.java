package dev.backprop.grader.message;

/** The result is too large to be looked at. */
public record ResultTooLarge() implements Message {
    @Override
    public String text() {
        return Words.of("ResultTooLarge");
    }
}
