package dev.backprop.grader.message;

/** The class was handed in, but without its source. */
public record OnlyCompiledClass(String file, String simpleName) implements Message {

    @Override
    public String text() {
        return Words.of("OnlyCompiledClass", file, simpleName);
    }
}
