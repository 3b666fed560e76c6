package dev.backprop.grader.message;

/** The table of contents of an archive and what it holds disagree, as only in archives made by hand. */
public record ArchiveContradictory(String archive, String entry) implements Message {

    @Override
    public String text() {
        return Words.of("ArchiveContradictory", archive, entry);
    }
}
