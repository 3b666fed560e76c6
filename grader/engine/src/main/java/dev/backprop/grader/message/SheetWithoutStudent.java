package dev.backprop.grader.message;

/** A mark is in no row of a grade sheet. */
public record SheetWithoutStudent(String student, String name) implements Message {
    @Override
    public String text() {
        return Words.of("SheetWithoutStudent", student, name);
    }
}
