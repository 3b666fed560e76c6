package dev.backprop.grader.message;

/** A gradient is zero in every case of the run. */
public record AlwaysZero(String stage) implements Message {
    @Override
    public String text() {
        return Words.of("AlwaysZero", stage);
    }
}
