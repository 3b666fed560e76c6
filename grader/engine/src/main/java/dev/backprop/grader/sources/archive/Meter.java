package dev.backprop.grader.sources.archive;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveExpandsTooFar;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveLikeBomb;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveListTooLong;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what reading an archive costs, and stops it when that is too much.
 *
 * <p>It stops by an {@link IOException} thrown through the library that reads, and remembers why, because a library may catch
 * and wrap what passes through it.
 */
final class Meter {

    private final String archive;
    private final long archiveBytes;
    private final ArchiveLimits limits;
    private long unpacked;
    private long structure;
    private long structureLimit = Long.MAX_VALUE;
    private @Nullable Message refusal;

    Meter(String archive, long archiveBytes, ArchiveLimits limits) {
        this.archive = archive;
        this.archiveBytes = archiveBytes;
        this.limits = limits;
    }

    /** From now on what is read is names and headers, of which there may be {@code limit} bytes. */
    void beginStructure(int limit) {
        structure = 0;
        structureLimit = limit;
    }

    /** From now on what is read is contents. */
    void endStructure() {
        structureLimit = Long.MAX_VALUE;
    }

    /** Counts bytes as they are in the archive. */
    void read(long bytes) throws IOException {
        structure += bytes;
        if (structure > structureLimit) {
            refuse(new ArchiveListTooLong(archive, structureLimit));
        }
    }

    /** Counts unpacked bytes. */
    void unpacked(long bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) {
            refuse(new ArchiveExpandsTooFar(archive, limits.unpackedBytes()));
        }
        if (unpacked > limits.ratioFrom() && unpacked / limits.ratio() > archiveBytes) {
            refuse(new ArchiveLikeBomb(archive, limits.ratio()));
        }
    }

    /** Why reading was stopped, if it was. */
    Optional<Message> refusal() {
        return Optional.ofNullable(refusal);
    }

    private void refuse(Message reason) throws IOException {
        refusal = reason;
        throw new IOException(reason.text());
    }
}
