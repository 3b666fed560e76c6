package dev.backprop.grader.message;

/** A row of a roster has no id. */
public record RosterRowWithoutId(String file, long line) implements Message {
    @Override
    public String text() {
        return Words.of("RosterRowWithoutId", file, line);
    }
}
