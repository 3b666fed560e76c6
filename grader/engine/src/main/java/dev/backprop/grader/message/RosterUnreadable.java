package dev.backprop.grader.message;

/** A roster cannot be read. */
public record RosterUnreadable(String file, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("RosterUnreadable", file, reason);
    }
}
