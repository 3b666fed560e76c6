package dev.backprop.grader.message;

/** The archive of a whole class cannot be unpacked. */
public record ClassArchiveUnreadable(String archive, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("ClassArchiveUnreadable", archive, reason);
    }
}
