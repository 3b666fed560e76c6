package dev.backprop.grader.message;

/** What was said with --seed is none, or far too many. */
public record SeedUnreadable(String text) implements Message {
    @Override
    public String text() {
        return Words.of("SeedUnreadable", text);
    }
}
