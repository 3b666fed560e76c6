package dev.backprop.grader.message;

/** An assignment got further, or less far, than before. */
public record StatusDiffers(String assignment, String was, String is) implements Message {
    @Override
    public String text() {
        return Words.of("StatusDiffers", assignment, was, is);
    }
}
