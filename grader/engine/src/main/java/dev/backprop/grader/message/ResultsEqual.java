package dev.backprop.grader.message;

/** A submission has the same results as before. */
public record ResultsEqual(String score, String maxScore) implements Message {
    @Override
    public String text() {
        return Words.of("ResultsEqual", score, maxScore);
    }
}
