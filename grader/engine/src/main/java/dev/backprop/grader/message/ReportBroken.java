package dev.backprop.grader.message;

/** A file holds no report, or a damaged one. */
public record ReportBroken(String name, String fault) implements Message {
    @Override
    public String text() {
        return Words.of("ReportBroken", name, Visible.line(fault, 200));
    }
}
