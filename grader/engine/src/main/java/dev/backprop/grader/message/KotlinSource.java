package dev.backprop.grader.message;

/** The class was handed in, but in Kotlin. */
public record KotlinSource(String file, String simpleName) implements Message {

    @Override
    public String text() {
        return Words.of("KotlinSource", file, simpleName);
    }
}
