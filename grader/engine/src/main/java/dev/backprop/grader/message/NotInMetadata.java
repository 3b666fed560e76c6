package dev.backprop.grader.message;

/** A folder of an export is unknown to its metadata. */
public record NotInMetadata(String folder) implements Message {
    @Override
    public String text() {
        return Words.of("NotInMetadata", folder);
    }
}
