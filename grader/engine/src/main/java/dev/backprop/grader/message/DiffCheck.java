package dev.backprop.grader.message;

/** A check came out differently in two reports. */
public record DiffCheck(String assignment, String check, String before, String after) implements Message {
    @Override
    public String text() {
        return Words.of("DiffCheck", assignment, check, before, after);
    }
}
