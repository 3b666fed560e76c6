package dev.backprop.grader.message;

/** With which seed an autograder grades, which nobody else is told. */
public record AutograderSeed(long seed) implements Message {
    @Override
    public String text() {
        return Words.of("AutograderSeed", String.valueOf(seed));
    }
}
