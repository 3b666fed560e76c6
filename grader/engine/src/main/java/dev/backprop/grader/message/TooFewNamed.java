package dev.backprop.grader.message;

/** Too many mistakes go without their name. */
public record TooFewNamed(int named, int expected, int percent) implements Message {

    @Override
    public String text() {
        return Words.of("TooFewNamed", named, expected, percent);
    }
}
