package dev.backprop.grader.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Files of which nobody expects that they cannot be read or deleted: where that is so, it is thrown unchecked. */
public final class Disk {

    private Disk() {}

    /** What does with a file what may fail. */
    private interface Access<T> {
        T get() throws IOException;
    }

    /** In UTF-8. */
    public static String text(Path file) {
        return unchecked(() -> Files.readString(file));
    }

    public static byte[] bytes(Path file) {
        return unchecked(() -> Files.readAllBytes(file));
    }

    /** What lies in a folder, by name; nothing where there is none. */
    public static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return unchecked(() -> {
            try (Stream<Path> paths = Files.list(folder)) {
                return paths.sorted().toList();
            }
        });
    }

    /** All files below a folder, by their paths; none where there is no folder. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return unchecked(() -> {
            try (Stream<Path> paths = Files.walk(folder)) {
                return paths.filter(Files::isRegularFile).sorted().toList();
            }
        });
    }

    /** Deletes a file, or an empty folder, if it is there. */
    public static void delete(Path file) {
        unchecked(() -> Files.deleteIfExists(file));
    }

    /** Lets nobody but its owner into a folder, where the system knows owners. */
    public static void closeToOthers(Path folder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** The way from a folder to what is in it, with {@code /} between the names. */
    public static String relative(Path folder, Path inside) {
        return folder.relativize(inside).toString().replace('\\', '/');
    }

    private static <T> T unchecked(Access<T> access) {
        try {
            return access.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
