package dev.backprop.grader.message;

/** The Java that grades is no JDK. */
public record JavaWithoutCompiler(String home) implements Message {
    @Override
    public String text() {
        return Words.of("JavaWithoutCompiler", home);
    }
}
