package dev.backprop.grader.message;

/** Two rows of a roster have one id. */
public record RosterIdTwice(String file, String id, long first, long second) implements Message {
    @Override
    public String text() {
        return Words.of("RosterIdTwice", file, id, first, second);
    }
}
