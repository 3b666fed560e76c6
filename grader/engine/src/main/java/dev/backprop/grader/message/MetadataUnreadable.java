package dev.backprop.grader.message;

/** What Gradescope says about an export cannot be read. */
public record MetadataUnreadable(String file, String reason) implements Message {
    @Override
    public String text() {
        return Words.of("MetadataUnreadable", file, reason);
    }
}
