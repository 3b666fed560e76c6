package dev.backprop.grader.message;

/** A submission holds more files and folders than are searched. */
public record TooManyEntries(int limit) implements Message {

    @Override
    public String text() {
        return Words.of("TooManyEntries", limit);
    }
}
