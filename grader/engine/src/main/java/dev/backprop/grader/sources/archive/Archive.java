package dev.backprop.grader.sources.archive;

import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveDamaged;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveTooLarge;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveUnsupported;
import dev.backprop.grader.sources.archive.ArchiveMessages.CompressedButNoArchive;
import dev.backprop.grader.sources.files.FileName;
import dev.backprop.grader.sources.files.ReadFailure;
import dev.backprop.grader.sources.files.Recipient;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.NotAFolder;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Hands the files of a submission that is a zip, tar or tar.gz to a {@link Recipient}.
 *
 * <p>Nothing is unpacked to disk, and what an archive says about itself is never believed: its kind is told by its bytes, sizes are
 * counted while reading, checksums are compared. Paths are relative to the archive and lead nowhere else.
 *
 * @param prefix what paths in it begin with: empty, or the archive's own name and {@code /}
 * @param namesCharset the charset of names where the archive says none
 */
public record Archive(
        String name,
        String prefix,
        SeekableByteChannel channel,
        ArchiveLimits archiveLimits,
        SubmissionLimits limits,
        Optional<Charset> namesCharset) {

    /** One reading of a tar from its beginning. */
    @FunctionalInterface
    private interface Pass {
        void read(InputStream in, Meter meter) throws IOException, UnreadableSubmission;
    }

    private static final int BUFFER = 64 * 1024;

    /** Reads the archive in {@code file}, which may be reached by a link. */
    public static void read(
            Path file, String prefix, SubmissionLimits limits, Optional<Charset> namesCharset, Recipient recipient)
            throws UnreadableSubmission {
        read(file, prefix, ArchiveLimits.DEFAULT, limits, namesCharset, recipient);
    }

    /** Reads an archive that may be larger than one student's. */
    public static void read(
            Path file,
            String prefix,
            ArchiveLimits archiveLimits,
            SubmissionLimits limits,
            Optional<Charset> namesCharset,
            Recipient recipient)
            throws UnreadableSubmission {
        String name = FileName.of(file);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            new Archive(name, prefix, channel, archiveLimits, limits, namesCharset).read(recipient);
        } catch (IOException e) {
            throw new UnreadableSubmission(new FileNotReadable(name, ReadFailure.reason(e)), e);
        }
    }

    /** Whether these are the bytes of an archive that can be read. */
    public static boolean isReadable(byte[] bytes) {
        try (SeekableByteChannel channel = new SeekableInMemoryByteChannel(bytes)) {
            return switch (ArchiveFormat.of(channel)) {
                case ZIP, TAR, GZIP -> true;
                default -> false;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an archive that lay in another one, or in a folder. */
    public static void read(
            String name,
            byte[] bytes,
            String prefix,
            SubmissionLimits limits,
            Optional<Charset> namesCharset,
            Recipient recipient)
            throws UnreadableSubmission {
        try (SeekableByteChannel channel = new SeekableInMemoryByteChannel(bytes)) {
            new Archive(name, prefix, channel, ArchiveLimits.DEFAULT, limits, namesCharset).read(recipient);
        } catch (IOException e) {
            throw new UnreadableSubmission(new FileNotReadable(name, ReadFailure.reason(e)), e);
        }
    }

    /** @throws IOException if the archive cannot be read at all */
    void read(Recipient recipient) throws IOException, UnreadableSubmission {
        if (channel.size() > archiveLimits.archiveBytes()) {
            throw new UnreadableSubmission(new ArchiveTooLarge(name, archiveLimits.archiveBytes()));
        }
        ArchiveFormat format = ArchiveFormat.of(channel);
        switch (format) {
            case ZIP -> readZip(recipient);
            case TAR -> readTar(this::contents, recipient);
            case GZIP -> readTarGz(recipient);
            case NONE -> throw new UnreadableSubmission(new NotAFolder(name));
            default -> throw new UnreadableSubmission(new ArchiveUnsupported(name, format.program()));
        }
    }

    private void readZip(Recipient recipient) throws IOException, UnreadableSubmission {
        Meter meter = meter();
        try {
            new ZipReader(this, meter).read(recipient);
        } catch (IOException e) {
            throw refusal(meter, e);
        }
    }

    private Meter meter() throws IOException {
        return new Meter(name, channel.size(), archiveLimits);
    }

    private void readTarGz(Recipient recipient) throws IOException, UnreadableSubmission {
        ArchiveFormat inside;
        try (InputStream unpacked = unpacked()) {
            inside = ArchiveFormat.of(unpacked.readNBytes(ArchiveFormat.PREFIX));
        } catch (IOException e) {
            throw new UnreadableSubmission(new ArchiveDamaged(name), e);
        }
        if (inside != ArchiveFormat.TAR) {
            throw new UnreadableSubmission(new CompressedButNoArchive(name));
        }
        readTar(this::unpacked, recipient);
    }

    private void readTar(Recipient.Contents contents, Recipient recipient) throws IOException, UnreadableSubmission {
        TarReader reader = new TarReader(this);
        ArchiveEntries entries = new ArchiveEntries(prefix, limits, recipient);
        pass(contents, (in, meter) -> reader.list(in, meter, entries));
        pass(contents, (in, meter) -> reader.read(in, meter, entries, recipient));
    }

    private void pass(Recipient.Contents contents, Pass pass) throws IOException, UnreadableSubmission {
        Meter meter = meter();
        try (InputStream in = contents.open()) {
            pass.read(in, meter);
        } catch (IOException e) {
            throw refusal(meter, e);
        }
    }

    private UnreadableSubmission refusal(Meter meter, IOException failure) {
        return new UnreadableSubmission(meter.refusal().orElseGet(() -> new ArchiveDamaged(name)), failure);
    }

    /** The bytes of the archive from their beginning; only one such stream is in use at a time, and closing it does nothing. */
    private InputStream contents() throws IOException {
        channel.position(0);
        return new BufferedInputStream(Channels.newInputStream(channel), BUFFER) {
            @Override
            public void close() {
                // The channel stays open, for another reading.
            }
        };
    }

    /** By the JDK's class: the library's keeps whatever name and comment the header holds, however long. */
    private InputStream unpacked() throws IOException {
        return new GZIPInputStream(contents(), BUFFER);
    }
}
