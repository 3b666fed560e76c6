package dev.backprop.grader.message;

/** An array has not as many entries as it should. */
public record WrongLength(String stage, int expected, int length) implements Message {
    @Override
    public String text() {
        return Words.of("WrongLength", stage, expected, length);
    }
}
