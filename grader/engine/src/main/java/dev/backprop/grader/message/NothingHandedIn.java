package dev.backprop.grader.message;

/** A student on the roster handed in nothing. */
public record NothingHandedIn() implements Message {
    @Override
    public String text() {
        return Words.of("NothingHandedIn");
    }
}
