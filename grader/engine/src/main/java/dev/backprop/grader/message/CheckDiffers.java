package dev.backprop.grader.message;

/** A check has another result than before. */
public record CheckDiffers(String assignment, String check, String was, String is) implements Message {
    @Override
    public String text() {
        return Words.of("CheckDiffers", assignment, check, was, is);
    }
}
