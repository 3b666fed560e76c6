package dev.backprop.grader.authoring.export;

import dev.backprop.grader.authoring.export.ExportMessages.OutputFolderNotEmpty;
import dev.backprop.grader.disk.Disk;
import dev.backprop.grader.disk.FolderTree;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.ReportMessages.OutputFailed;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

/** A folder that is filled in one go: it gets all of its files, or none. */
final class NewFolder {

    private final Path folder;

    /** @throws MessageException if there is something in the folder already; that of a new repository's {@code .git} is no harm */
    NewFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        if (Files.exists(folder)
                && !(Files.isDirectory(folder) && inside(this.folder).isEmpty())) {
            throw new MessageException(new OutputFolderNotEmpty(folder.toString()));
        }
    }

    /** What writes the files into a folder that is empty. */
    interface Filling {
        void fill(Path empty) throws IOException;
    }

    /** @throws MessageException if that fails; the folder is as it was then */
    void fill(Filling filling) {
        try {
            boolean exists = Files.exists(folder);
            Path parent = exists ? folder : folder.resolveSibling(".");
            Files.createDirectories(parent.normalize());
            Path temporary = parent.resolve("." + UUID.randomUUID() + ".tmp").normalize();
            try {
                filling.fill(Files.createDirectory(temporary));
                if (exists) {
                    for (Path path : inside(temporary)) {
                        Files.move(path, folder.resolve(path.getFileName()));
                    }
                } else {
                    Files.move(temporary, folder);
                }
            } finally {
                FolderTree.delete(temporary);
            }
        } catch (IOException e) {
            String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
            throw new MessageException(
                    new OutputFailed(
                            folder.toString(), reason == null ? e.getClass().getSimpleName() : reason),
                    e);
        }
    }

    /** Makes a file a program, where files can be programs. */
    static void makeExecutable(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static List<Path> inside(Path folder) {
        return Disk.inside(folder).stream()
                .filter(path -> !path.endsWith(".git"))
                .toList();
    }
}
