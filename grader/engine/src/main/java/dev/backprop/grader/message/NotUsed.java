package dev.backprop.grader.message;

/** A file was left out because the exercise does not need it. */
public record NotUsed(String file, String className) implements Message {

    @Override
    public String text() {
        return Words.of("NotUsed", file, className);
    }
}
