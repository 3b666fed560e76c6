package dev.backprop.grader.message;

/** A source imports a form of EJML matrix that exercises neither take nor return. */
public record OtherMatrixForm(String file, int line, String imported) implements Message {

    @Override
    public String text() {
        return Words.of("OtherMatrixForm", file, line, imported);
    }
}
