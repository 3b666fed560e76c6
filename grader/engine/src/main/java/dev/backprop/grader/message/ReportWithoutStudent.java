package dev.backprop.grader.message;

/** There is a report of nobody in the class. */
public record ReportWithoutStudent(String key) implements Message {
    @Override
    public String text() {
        return Words.of("ReportWithoutStudent", key);
    }
}
