package dev.backprop.grader.message;

/** A file was left out because only Java sources are compiled. */
public record NotJavaSource(String file) implements Message {

    @Override
    public String text() {
        return Words.of("NotJavaSource", file);
    }
}
