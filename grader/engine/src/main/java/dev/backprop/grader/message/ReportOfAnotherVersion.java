package dev.backprop.grader.message;

/** A file holds a report in a format that this grader cannot read. */
public record ReportOfAnotherVersion(String name, String found, String expected) implements Message {
    @Override
    public String text() {
        return Words.of("ReportOfAnotherVersion", name, Visible.line(found, 60), expected);
    }
}
