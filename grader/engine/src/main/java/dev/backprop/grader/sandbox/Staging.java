package dev.backprop.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Puts files where a jail takes them from: into the worker's own directory.
 *
 * <p>For two reasons. Code in a jail can read in its table of mounts where on the host its files come from, which would tell it
 * the name of the person at the machine and the folder of the course. And a grader that is root becomes somebody else
 * before it makes a jail, somebody who cannot look into root's folders.
 */
final class Staging {

    private static final Set<PosixFilePermission> EVERYBODY_READS = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> EVERYBODY_ENTERS = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path directory;

    Staging(Path directory) {
        this.directory = directory;
    }

    void letEverybodyIn() throws IOException {
        Files.setPosixFilePermissions(directory, EVERYBODY_ENTERS);
    }

    /** A file with the same contents and time; for a folder, which only a grader under development has, the folder itself. */
    Path put(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return file;
        }
        Path staged = directory.resolve(file.getFileName());
        if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            try {
                return Files.createLink(staged, file.toRealPath());
            } catch (IOException | UnsupportedOperationException e) {
                // Another file system, or another owner: a copy does as well.
            }
        }
        // With its time: a class-data-sharing archive looks at it.
        Files.copy(file, staged, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setPosixFilePermissions(staged, EVERYBODY_READS);
        return staged;
    }

    Path put(String name, byte[] contents) throws IOException {
        return Files.write(directory.resolve(name), contents);
    }
}
