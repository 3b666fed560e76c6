package dev.backprop.grader.message;

/** The method returned null instead of a record. */
public record NoPassReturned(String method) implements Message {
    @Override
    public String text() {
        return Words.of("NoPassReturned", method);
    }
}
