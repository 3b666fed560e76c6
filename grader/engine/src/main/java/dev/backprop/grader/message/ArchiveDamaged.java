package dev.backprop.grader.message;

/** An archive is cut short, or is not what its first bytes say. */
public record ArchiveDamaged(String archive) implements Message {

    @Override
    public String text() {
        return Words.of("ArchiveDamaged", archive);
    }
}
