package dev.backprop.grader.sources.archive;

import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveListTooLong;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntrySparse;
import dev.backprop.grader.sources.files.Recipient;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * Hands the files of a tar to a {@link Recipient}. It is read twice, first for the names: of several entries of one path the last
 * counts, and nothing is kept meanwhile.
 */
final class TarReader {

    /** Names in a header that says more than any program does; each entry copies what a global header holds. */
    private static final int MOST_HEADER_FIELDS = 1_000;

    private static final int BLOCK = 10_240;

    private final Archive archive;

    TarReader(Archive archive) {
        this.archive = archive;
    }

    /** The first reading, to the very end, where the checksum of what it is packed in is compared. */
    void list(InputStream in, Meter meter, ArchiveEntries entries) throws IOException, UnreadableSubmission {
        InputStream metered = new MeteredStream(in, meter);
        TarArchiveInputStream tar = open(metered);
        byte[] buffer = new byte[BLOCK];
        for (TarArchiveEntry entry = next(tar, meter); entry != null; entry = next(tar, meter)) {
            TarArchiveEntry met = entry;
            entries.add(LibraryCall.of(met::getName), typeOf(met));
            skipRest(tar, buffer);
        }
        while (metered.read(buffer, 0, buffer.length) >= 0) {
            // Blocks of zeros, as a rule.
        }
    }

    /** The second reading, of the sources among {@code entries}. */
    void read(InputStream in, Meter meter, ArchiveEntries entries, Recipient recipient)
            throws IOException, UnreadableSubmission {
        TarArchiveInputStream tar = open(new MeteredStream(in, meter));
        byte[] buffer = new byte[BLOCK];
        int number = 0;
        for (TarArchiveEntry entry = next(tar, meter); entry != null; entry = next(tar, meter)) {
            Optional<String> path = entries.sourceAt(number++);
            if (path.isPresent()) {
                byte[] bytes =
                        LibraryCall.of(() -> tar.readNBytes(archive.limits().readAhead()));
                recipient.file(path.get(), () -> new ByteArrayInputStream(bytes));
            }
            skipRest(tar, buffer);
        }
    }

    private TarArchiveInputStream open(InputStream in) throws IOException {
        String charset = archive.namesCharset().orElse(StandardCharsets.UTF_8).name();
        // Lenient about owners and times, which do not matter here.
        return LibraryCall.of(() -> new TarArchiveInputStream(in, BLOCK, TarConstants.DEFAULT_RCDSIZE, charset, true));
    }

    /** The next entry, its headers read and found sound, or null behind the last. */
    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar, Meter meter)
            throws IOException, UnreadableSubmission {
        meter.beginStructure(archive.archiveLimits().headerBytes());
        TarArchiveEntry entry = LibraryCall.of(tar::getNextEntry);
        meter.endStructure();
        if (entry == null) {
            return null;
        }
        if (!entry.isCheckSumOK() || entry.getSize() < 0) {
            throw new IOException("a header is damaged");
        }
        if (entry.isSparse()) {
            throw new UnreadableSubmission(new EntrySparse(
                    archive.name(), EntryPath.of(entry.getName()).path()));
        }
        if (entry.getExtraPaxHeaders().size() > MOST_HEADER_FIELDS) {
            throw new UnreadableSubmission(new ArchiveListTooLong(
                    archive.name(), archive.archiveLimits().headerBytes()));
        }
        return entry;
    }

    /** Reads what is left of an entry: as contents, so that {@link #next} has headers only to read. */
    private static void skipRest(TarArchiveInputStream tar, byte[] buffer) throws IOException {
        while (LibraryCall.of(() -> tar.read(buffer, 0, buffer.length)) >= 0) {
            // Counted by the meter.
        }
    }

    private static EntryType typeOf(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return EntryType.FOLDER;
        }
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG -> EntryType.FILE;
            case TarConstants.LF_SYMLINK -> EntryType.SYMBOLIC_LINK;
            case TarConstants.LF_LINK -> EntryType.HARD_LINK;
            default -> EntryType.SPECIAL;
        };
    }
}
