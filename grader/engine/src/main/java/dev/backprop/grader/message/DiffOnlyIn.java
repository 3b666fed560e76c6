package dev.backprop.grader.message;

/** Only one of two runs has a report of a student. */
public record DiffOnlyIn(String student, String folder, String points) implements Message {
    @Override
    public String text() {
        return Words.of("DiffOnlyIn", student, folder, points);
    }
}
