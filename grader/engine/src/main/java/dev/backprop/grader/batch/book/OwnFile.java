package dev.backprop.grader.batch.book;

import dev.backprop.grader.report.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files with marks in them, which nobody but their owner is to read. */
final class OwnFile {

    private OwnFile() {}

    static void write(Path file, byte[] content) {
        new AtomicFile(file).write(content);
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
