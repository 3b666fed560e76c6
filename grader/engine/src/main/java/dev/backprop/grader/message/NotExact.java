package dev.backprop.grader.message;

/** A gradient is right within the usual bound, but not as exact as its formula. */
public record NotExact(String stage) implements Message {
    @Override
    public String text() {
        return Words.of("NotExact", stage);
    }
}
