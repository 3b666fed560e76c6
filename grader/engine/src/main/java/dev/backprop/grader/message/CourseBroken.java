package dev.backprop.grader.message;

/** A file that says what a course asks for is not of its format. */
public record CourseBroken(String file, String fault) implements Message {
    @Override
    public String text() {
        return Words.of("CourseBroken", file, Visible.line(fault, 200));
    }
}
