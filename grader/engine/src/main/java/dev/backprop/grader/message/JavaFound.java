package dev.backprop.grader.message;

/** The Java that grades, and that runs students' code, is fit for it. */
public record JavaFound(String version, String home) implements Message {
    @Override
    public String text() {
        return Words.of("JavaFound", version, home);
    }
}
