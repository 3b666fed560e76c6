package dev.backprop.grader.message;

/** There is no report of a hand-in. */
public record NotGradedYet() implements Message {
    @Override
    public String text() {
        return Words.of("NotGradedYet");
    }
}
