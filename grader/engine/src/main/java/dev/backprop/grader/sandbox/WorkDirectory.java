package dev.backprop.grader.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory of a worker's own. */
final class WorkDirectory {

    private WorkDirectory() {}

    static Path create() throws IOException {
        return Files.createTempDirectory("worker-").toRealPath();
    }

    /** Deletes the directory and all that the student's code may have put there, as far as that is possible. */
    static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new Deleter());
        } catch (IOException e) {
            // It lies where the system clears up by itself.
        }
    }

    private static final class Deleter extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
