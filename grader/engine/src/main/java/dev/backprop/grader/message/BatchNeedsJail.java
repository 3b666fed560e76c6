package dev.backprop.grader.message;

/** A class is graded in a jail, and none works here. */
public record BatchNeedsJail(String reason) implements Message {
    @Override
    public String text() {
        return Words.of("BatchNeedsJail", reason);
    }
}
