package dev.backprop.grader.message;

/** A line uses what the language has only in a newer version. */
public record NewerJava() implements Message {
    @Override
    public String text() {
        return Words.of("NewerJava");
    }
}
