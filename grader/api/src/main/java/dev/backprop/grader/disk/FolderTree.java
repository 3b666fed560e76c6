package dev.backprop.grader.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder with all that is in it. Links are taken for what they are, and never followed. */
public final class FolderTree {

    private FolderTree() {}

    /**
     * Deletes the folder with all that is in it; nothing, where there is none.
     *
     * @throws IOException at the first that cannot be deleted
     */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deleter());
        }
    }

    /** Deletes a folder of temporary files, and all that a stranger's code may have put there, as far as that is possible. */
    public static void deleteTemporary(Path folder) {
        try {
            Files.walkFileTree(folder, new Deleter() {
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    return super.postVisitDirectory(visited, null);
                }
            });
        } catch (IOException e) {
            // It lies where the system clears up by itself.
        }
    }

    private static class Deleter extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
