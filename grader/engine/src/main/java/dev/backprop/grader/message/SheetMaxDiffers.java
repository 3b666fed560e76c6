package dev.backprop.grader.message;

/** A grade sheet expects other points than the grader gives. */
public record SheetMaxDiffers(String column, String sheet, String ours) implements Message {
    @Override
    public String text() {
        return Words.of("SheetMaxDiffers", column, sheet, ours);
    }
}
