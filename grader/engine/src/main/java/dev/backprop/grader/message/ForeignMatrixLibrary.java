package dev.backprop.grader.message;

/** A source imports a matrix library other than EJML. */
public record ForeignMatrixLibrary(String file, int line, String imported, String library) implements Message {

    @Override
    public String text() {
        return Words.of("ForeignMatrixLibrary", file, line, imported, library);
    }
}
