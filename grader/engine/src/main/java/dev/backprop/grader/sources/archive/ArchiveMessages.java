package dev.backprop.grader.sources.archive;

import dev.backprop.grader.message.Message;

/** What the package {@code sources.archive} has to say; the words are in the bundle of this name. */
public final class ArchiveMessages {

    private ArchiveMessages() {}

    /** The table of contents of an archive and what it holds disagree, as only in archives made by hand. */
    public record ArchiveContradictory(String archive, String entry) implements Message {}

    /** An archive is cut short, or is not what its first bytes say. */
    public record ArchiveDamaged(String archive) implements Message {}

    /** What is packed in an archive is larger than the grader unpacks. */
    public record ArchiveExpandsTooFar(String archive, long bytes) implements Message {}

    /** An archive unpacks to many times its size, as archives do that are made to fill a disk. */
    public record ArchiveLikeBomb(String archive, int ratio) implements Message {}

    /** The names and headers of an archive, without the contents, are longer than the grader reads. */
    public record ArchiveListTooLong(String archive, long bytes) implements Message {}

    /** An archive is larger, as it is, than the grader opens. */
    public record ArchiveTooLarge(String archive, long bytes) implements Message {}

    /** An archive of a kind that the grader does not open. */
    public record ArchiveUnsupported(String archive, String kind) implements Message {}

    /** A file is compressed with gzip, and what is inside is no tar archive. */
    public record CompressedButNoArchive(String file) implements Message {}

    /** An archive holds several files of one path; the last one is what unpacking would leave. */
    public record EntryAgain(String path) implements Message {}

    /** A file in an archive does not have the size or the checksum that the archive says. */
    public record EntryDamaged(String path) implements Message {}

    /** A file in an archive is encrypted. */
    public record EntryEncrypted(String path) implements Message {}

    /** A file in an archive has a name that is no file name. */
    public record EntryNameUnusable(String path) implements Message {}

    /** The path of a file in an archive leads out of it. */
    public record EntryOutside(String path) implements Message {}

    /** A file in a tar archive is stored with holes. */
    public record EntrySparse(String archive, String path) implements Message {}

    /** A file in an archive is compressed in a way that the grader does not know. */
    public record EntryUnsupported(String path, int method) implements Message {}

    /** An entry of an archive refers to another one instead of holding a file. */
    public record HardLinkNotFollowed(String path) implements Message {}

    /** The sources of a submission are larger altogether than they may be. */
    public record TooManyBytes(long limit) implements Message {}

    /** A submission holds more files and folders than are searched. */
    public record TooManyEntries(int limit) implements Message {}
}
