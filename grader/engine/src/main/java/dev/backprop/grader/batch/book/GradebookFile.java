package dev.backprop.grader.batch.book;

import dev.backprop.grader.disk.Sha256;
import dev.backprop.grader.report.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * {@code gradebook.csv}, which people edit although it is made anew: what is not as it was written is kept under another name. The
 * checksums of all that were ever written are in {@code .gradebooks}, each before its gradebook, so that no run that was killed, and no
 * other one at the same time, looks like somebody's hand.
 */
final class GradebookFile {

    static final String NAME = "gradebook.csv";
    static final String CHECKSUMS = ".gradebooks";

    private static final int SHORT = 8;

    private GradebookFile() {}

    /**
     * Writes the gradebook.
     *
     * @return where the old one is now, if somebody had edited it
     */
    static Optional<Path> write(Path out, String content) {
        try {
            Path file = out.resolve(NAME);
            Optional<Path> kept = keepEdited(file, out.resolve(CHECKSUMS));
            String digest = Sha256.hex(content);
            if (!isKnown(out.resolve(CHECKSUMS), digest)) {
                Files.writeString(
                        out.resolve(CHECKSUMS), digest + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            AtomicFile.ofOwner(file).write(content);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where no checksum was ever written, nothing can be told. */
    private static Optional<Path> keepEdited(Path file, Path checksums) throws IOException {
        if (!Files.isRegularFile(file) || !Files.exists(checksums)) {
            return Optional.empty();
        }
        String digest = Sha256.hex(file);
        if (isKnown(checksums, digest)) {
            return Optional.empty();
        }
        Path kept = file.resolveSibling("gradebook-edited-" + digest.substring(0, SHORT) + ".csv");
        Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(kept);
    }

    private static boolean isKnown(Path checksums, String digest) throws IOException {
        return Files.exists(checksums)
                && Files.readAllLines(checksums, StandardCharsets.US_ASCII).contains(digest);
    }
}
