package dev.backprop.grader.message;

/** The method is there, but cannot be called from elsewhere, or not without an object. */
public record NotPublicStatic(String method) implements Message {
    @Override
    public String text() {
        return Words.of("NotPublicStatic", method);
    }
}
