package dev.backprop.grader.message;

/** There is no report where one is looked for. */
public record NoReportYet(String file) implements Message {
    @Override
    public String text() {
        return Words.of("NoReportYet", file);
    }
}
