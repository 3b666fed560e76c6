package dev.backprop.grader.message;

/** A file in an archive does not have the size or the checksum that the archive says. */
public record EntryDamaged(String path) implements Message {

    @Override
    public String text() {
        return Words.of("EntryDamaged", path);
    }
}
