package dev.backprop.grader.message;

/** A pipe, socket or device was passed over. */
public record NotAnOrdinaryFile(String file) implements Message {

    @Override
    public String text() {
        return Words.of("NotAnOrdinaryFile", file);
    }
}
