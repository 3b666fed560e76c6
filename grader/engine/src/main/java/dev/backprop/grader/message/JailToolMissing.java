package dev.backprop.grader.message;

/** A program that the jail is made of is not installed. */
public record JailToolMissing(String tool, String debianPackage) implements Message {
    @Override
    public String text() {
        return Words.of("JailToolMissing", tool, debianPackage);
    }
}
