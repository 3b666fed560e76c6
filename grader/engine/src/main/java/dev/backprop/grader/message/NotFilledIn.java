package dev.backprop.grader.message;

/** A value is still the one of the stub. */
public record NotFilledIn(String stage, String file, int line) implements Message {
    @Override
    public String text() {
        return Words.of("NotFilledIn", stage, file, line);
    }
}
