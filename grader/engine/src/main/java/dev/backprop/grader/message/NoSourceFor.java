package dev.backprop.grader.message;

/** No file declares the class, and nothing looks like it. */
public record NoSourceFor(String className, String simpleName, int javaFiles) implements Message {

    @Override
    public String text() {
        return Words.of("NoSourceFor", className, simpleName, javaFiles);
    }
}
