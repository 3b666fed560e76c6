package dev.backprop.grader.message;

/** An archive unpacks to many times its size, as archives do that are made to fill a disk. */
public record ArchiveLikeBomb(String archive, int ratio) implements Message {

    @Override
    public String text() {
        return Words.of("ArchiveLikeBomb", archive, ratio);
    }
}
