package dev.backprop.grader.message;

/** A hand-in is of nobody on the roster. */
public record NotOnRoster(String name) implements Message {
    @Override
    public String text() {
        return Words.of("NotOnRoster", name);
    }
}
