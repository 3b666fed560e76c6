package dev.backprop.grader.message;

/** Code can be shut in. */
public record JailWorks(String version, String mode) implements Message {
    @Override
    public String text() {
        return Words.of("JailWorks", version, mode);
    }
}
