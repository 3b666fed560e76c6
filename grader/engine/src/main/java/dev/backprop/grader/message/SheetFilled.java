package dev.backprop.grader.message;

/** A grade sheet is filled in. */
public record SheetFilled(String from, String to, String column, String points, int filled, int left)
        implements Message {
    @Override
    public String text() {
        return Words.of("SheetFilled", from, to, column, points, filled, left);
    }
}
