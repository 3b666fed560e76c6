package dev.backprop.grader.message;

/** A submission holds more sources than are read. */
public record TooManySources(int limit) implements Message {

    @Override
    public String text() {
        return Words.of("TooManySources", limit);
    }
}
