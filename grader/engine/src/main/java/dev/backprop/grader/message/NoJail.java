package dev.backprop.grader.message;

/** Code was run without a jail, because none works here. */
public record NoJail(String reason) implements Message {
    @Override
    public String text() {
        return Words.of("NoJail", reason);
    }
}
