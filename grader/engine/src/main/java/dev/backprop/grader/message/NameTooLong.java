package dev.backprop.grader.message;

/** A file was left out because of the length of the names that it declares. */
public record NameTooLong(String file) implements Message {

    @Override
    public String text() {
        return Words.of("NameTooLong", file);
    }
}
