package dev.backprop.grader.message;

/** A row of a grade sheet was left as it is, for a reason. */
public record SheetRowLeft(long line, Reason reason, String detail) implements Message {

    /** Why. */
    public enum Reason {
        SEVERAL_GRADES,
        SEVERAL_ROWS,
        EXCUSED,
        TOO_SHORT
    }

    @Override
    public String text() {
        return Words.of("SheetRowLeft." + reason, line, detail);
    }
}
