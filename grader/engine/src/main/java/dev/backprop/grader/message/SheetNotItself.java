package dev.backprop.grader.message;

/** A grade sheet is not to be overwritten. */
public record SheetNotItself(String file) implements Message {
    @Override
    public String text() {
        return Words.of("SheetNotItself", file);
    }
}
