package dev.backprop.grader.sources.archive;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveContradictory;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryDamaged;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryEncrypted;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryUnsupported;
import dev.backprop.grader.sources.files.Recipient;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * Hands the files of a zip to a {@link Recipient}. Only what it opens is unpacked, each into memory.
 *
 * <p>What an archive holds is what its table of contents at the end says, as for all programs but those that unpack a stream. Each
 * entry repeats its name in its own place: where the two disagree, or two entries share their bytes, programs differ in what they
 * see, so such an archive is refused.
 */
final class ZipReader {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int DATA_DESCRIPTOR = 1 << 3;
    private static final int UNIX_TYPE = 0170000;
    private static final int UNIX_FILE = 0100000;
    private static final int UNIX_FOLDER = 0040000;

    private final Archive archive;
    private final Meter meter;
    private final ZipNames names;

    ZipReader(Archive archive, Meter meter) {
        this.archive = archive;
        this.meter = meter;
        this.names = new ZipNames(archive.namesCharset());
    }

    /** @throws IOException if the archive is damaged, or the meter stopped */
    void read(Recipient recipient) throws IOException, UnreadableSubmission {
        meter.beginStructure(archive.archiveLimits().tableBytes());
        // Local headers would be read without a limit, and be believed; charsets are the business of ZipNames.
        try (ZipFile zip = LibraryCall.of(() -> ZipFile.builder()
                .setSeekableByteChannel(new MeteredChannel(archive.channel(), meter))
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(false)
                .setIgnoreLocalFileHeader(true)
                .get())) {
            meter.endStructure();
            List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
            refuseOverlaps(all);
            ArchiveEntries entries = new ArchiveEntries(archive.prefix(), archive.limits(), recipient);
            for (ZipArchiveEntry entry : all) {
                entries.add(LibraryCall.of(() -> names.nameOf(entry)), typeOf(entry));
            }
            for (int i = 0; i < all.size(); i++) {
                Optional<String> path = entries.sourceAt(i);
                if (path.isPresent()) {
                    readSource(zip, all.get(i), path.get(), recipient);
                }
            }
        }
    }

    private void readSource(ZipFile zip, ZipArchiveEntry entry, String path, Recipient recipient)
            throws IOException, UnreadableSubmission {
        Optional<Message> obstacle = obstacle(entry, path);
        if (obstacle.isPresent()) {
            recipient.passOver(path, obstacle.get());
            return;
        }
        if (!agreesWithItsPlace(entry)) {
            throw new UnreadableSubmission(new ArchiveContradictory(archive.name(), path));
        }
        byte[] bytes;
        try {
            bytes = LibraryCall.of(() -> unpack(zip, entry));
        } catch (IOException e) {
            if (meter.refusal().isPresent()) {
                throw e;
            }
            recipient.passOver(path, new EntryDamaged(path));
            return;
        }
        if (bytes.length <= archive.limits().fileBytes() && !isAsPacked(entry, bytes)) {
            recipient.passOver(path, new EntryDamaged(path));
            return;
        }
        recipient.file(path, () -> new ByteArrayInputStream(bytes));
    }

    private byte[] unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = new MeteredStream(zip.getInputStream(entry), meter)) {
            return in.readNBytes(archive.limits().readAhead());
        }
    }

    private static boolean isAsPacked(ZipArchiveEntry entry, byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue() == entry.getCrc() && bytes.length == entry.getSize();
    }

    private static Optional<Message> obstacle(ZipArchiveEntry entry, String path) {
        if (entry.getGeneralPurposeBit().usesEncryption() || entry.getMethod() == ZipMethod.AES_ENCRYPTED.getCode()) {
            return Optional.of(new EntryEncrypted(path));
        }
        return entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED
                ? Optional.empty()
                : Optional.of(new EntryUnsupported(path, entry.getMethod()));
    }

    private static EntryType typeOf(ZipArchiveEntry entry) {
        int type = entry.getUnixMode() & UNIX_TYPE;
        if (entry.isUnixSymlink()) {
            return EntryType.SYMBOLIC_LINK;
        }
        if (entry.isDirectory() || type == UNIX_FOLDER || endsInBackslash(entry)) {
            return EntryType.FOLDER;
        }
        return type == 0 || type == UNIX_FILE ? EntryType.FILE : EntryType.SPECIAL;
    }

    private static boolean endsInBackslash(ZipArchiveEntry entry) {
        byte[] name = entry.getRawName();
        return name.length > 0 && name[name.length - 1] == '\\';
    }

    private void refuseOverlaps(List<ZipArchiveEntry> all) throws IOException, UnreadableSubmission {
        List<ZipArchiveEntry> inPlace = new ArrayList<>(all);
        inPlace.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long end = 0;
        for (ZipArchiveEntry entry : inPlace) {
            long start = entry.getLocalHeaderOffset();
            if (start < end) {
                throw new UnreadableSubmission(
                        new ArchiveContradictory(archive.name(), LibraryCall.of(() -> names.nameOf(entry))));
            }
            long rest = archive.channel().size() - start - LOCAL_HEADER_BYTES - entry.getRawName().length;
            if (entry.getCompressedSize() < 0 || entry.getCompressedSize() > rest) {
                throw new IOException("an entry reaches beyond the end");
            }
            end = archive.channel().size() - rest + entry.getCompressedSize();
        }
    }

    /** Whether the entry's own header has the name, method, flags and checksum of the table of contents. */
    private boolean agreesWithItsPlace(ZipArchiveEntry entry) throws IOException {
        byte[] name = entry.getRawName();
        ByteBuffer header =
                ByteBuffer.allocate(LOCAL_HEADER_BYTES + name.length).order(ByteOrder.LITTLE_ENDIAN);
        archive.channel().position(entry.getLocalHeaderOffset());
        while (header.hasRemaining()) {
            if (archive.channel().read(header) < 0) {
                throw new IOException("the header of an entry is cut short");
            }
        }
        int flags = header.getShort(6);
        boolean checksumFollows = (flags & DATA_DESCRIPTOR) != 0;
        return header.getInt(0) == LOCAL_HEADER
                && (flags & 1) == 0
                && header.getShort(8) == entry.getMethod()
                && (checksumFollows || header.getInt(14) == (int) entry.getCrc())
                && header.getShort(26) == (short) name.length
                && Arrays.equals(
                        header.array(), LOCAL_HEADER_BYTES, LOCAL_HEADER_BYTES + name.length, name, 0, name.length);
    }
}
