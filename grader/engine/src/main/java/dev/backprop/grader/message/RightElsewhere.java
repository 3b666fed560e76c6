package dev.backprop.grader.message;

/** Another stage is free of a mistake that this one makes. */
public record RightElsewhere(String stage) implements Message {
    @Override
    public String text() {
        return Words.of("RightElsewhere", stage);
    }
}
