package dev.backprop.grader.batch.intake;

import com.google.gson.JsonParseException;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderUnreadable;
import dev.backprop.grader.disk.FolderTree;
import dev.backprop.grader.disk.Sha256;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AtomicFile;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.sources.ClassUnpacking;
import dev.backprop.grader.sources.ClassUnpacking.Unpacked;
import dev.backprop.grader.sources.files.FileName;
import dev.backprop.grader.sources.files.SafeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The archive of a whole class, unpacked once.
 *
 * <p>It is unpacked into a folder with another name, which gets its own when all is there. So a folder of that name is whole, and one
 * of the other name is half-written and is thrown away. The name holds the digest of the archive, and the
 * charset of its names where that was told: another archive is another folder.
 *
 * <pre>
 * unpacked/NAME-DIGEST/files/…      what was unpacked
 * unpacked/NAME-DIGEST/index.json   {"names": {path: name that it had}, "refused": {path: reason}}
 * </pre>
 */
record UnpackedArchive(Path files, EntryNames names) {

    private static final String INDEX = "index.json";
    private static final String FILES = "files";
    private static final String LOCK = ".lock";
    private static final String HALF_WRITTEN = ".part";
    private static final int DIGITS = 16;

    /**
     * Unpacks {@code archive} into a folder in {@code unpackInto}, or finds it there.
     *
     * @param namesCharset the charset of names where the archive says none
     * @throws MessageException if the archive cannot be read
     */
    static UnpackedArchive of(Path archive, Path unpackInto, Optional<Charset> namesCharset) {
        try {
            Files.createDirectories(unpackInto);
            Path whole = unpackInto.resolve(SafeName.of(FileName.of(archive)) + "-"
                    + Sha256.hex(archive).substring(0, DIGITS)
                    + namesCharset.map(charset -> "-" + charset.name()).orElse(""));
            // Another process may be at it: the lock is there until it is done.
            try (FileChannel channel = FileChannel.open(
                            unpackInto.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("the lock does not hold");
                }
                if (!Files.isDirectory(whole)) {
                    unpack(archive, whole, namesCharset);
                }
            }
            return read(whole);
        } catch (IOException | UncheckedIOException e) {
            throw new MessageException(
                    new ClassFolderUnreadable(archive.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private static void unpack(Path archive, Path whole, Optional<Charset> namesCharset) throws IOException {
        Path part = whole.resolveSibling(whole.getFileName() + HALF_WRITTEN);
        FolderTree.delete(part);
        Path files = Files.createDirectories(part.resolve(FILES));
        Unpacked unpacked = ClassUnpacking.unpack(archive, files, namesCharset);
        new AtomicFile(part.resolve(INDEX)).write(ReportJson.text(unpacked));
        Files.move(part, whole);
    }

    private static UnpackedArchive read(Path whole) throws IOException {
        Path files = whole.resolve(FILES);
        try {
            Unpacked unpacked = ReportJson.read(Unpacked.class, Files.readString(whole.resolve(INDEX)));
            return new UnpackedArchive(files, new EntryNames(files, unpacked));
        } catch (JsonParseException e) {
            throw new IOException(whole.getFileName() + " is damaged: delete it", e);
        }
    }
}
