package dev.backprop.grader.message;

/** The text given as pass mark is no number of points and no percentage. */
public record PassMarkUnreadable(String given) implements Message {
    @Override
    public String text() {
        return Words.of("PassMarkUnreadable", given);
    }
}
