package dev.backprop.grader.message;

/** A source holds a NUL character, which no text does. */
public record NotPlainText(String file, int line) implements Message {

    @Override
    public String text() {
        return Words.of("NotPlainText", file, line);
    }
}
