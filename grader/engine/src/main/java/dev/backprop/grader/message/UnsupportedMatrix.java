package dev.backprop.grader.message;

/** A component of the result holds a matrix that is no dense real one. */
public record UnsupportedMatrix(String stage, String found) implements Message {
    @Override
    public String text() {
        return Words.of("UnsupportedMatrix", stage, Visible.line(found, 200));
    }
}
