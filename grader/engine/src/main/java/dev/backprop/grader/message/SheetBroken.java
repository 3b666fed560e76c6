package dev.backprop.grader.message;

/** A grade sheet is no CSV that can be filled in. */
public record SheetBroken(String file, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("SheetBroken", file, reason);
    }
}
