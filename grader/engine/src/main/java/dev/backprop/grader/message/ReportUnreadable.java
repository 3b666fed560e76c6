package dev.backprop.grader.message;

/** A report cannot be read from its file. */
public record ReportUnreadable(String name, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("ReportUnreadable", name, Visible.line(reason, 200));
    }
}
