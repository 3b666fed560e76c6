package dev.backprop.grader.message;

/** A name that is not in kebab case. */
public record NotKebabCase(String path) implements Message {

    @Override
    public String text() {
        return Words.of("NotKebabCase", path);
    }
}
