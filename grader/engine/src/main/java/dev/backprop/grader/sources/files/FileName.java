package dev.backprop.grader.sources.files;

import java.io.File;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Reads the names of files the same way on every machine. */
public final class FileName {

    private FileName() {}

    /**
     * The last name of {@code path} (of the root its only one), the same on every machine: where the system stores
     * names as bytes, they are read as UTF-8 even if the machine's locale is another, as it is in most containers.
     */
    public static String of(Path path) {
        Path last = path.getFileName();
        if (last == null || last.toString().isEmpty() || last.toString().startsWith(".")) {
            // Of "." and ".." too the name of the folder that they are.
            path = path.toAbsolutePath().normalize();
        }
        String name = (path.getFileName() == null ? path : path.getFileName()).toString();
        if (File.separatorChar == '\\' || name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        String uri = path.toUri().getRawPath();
        String withoutSlash = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        String escaped = withoutSlash.substring(withoutSlash.lastIndexOf('/') + 1);
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether a file of that name is taken for a source, by its ending. */
    public static boolean isSource(String name) {
        FileKind kind = FileKind.of(name);
        return kind == FileKind.JAVA || kind == FileKind.KOTLIN;
    }

    /** Whether a file of that name is a source, or one under another ending. */
    public static boolean mayBeSource(String name) {
        return isSource(name) || FileKind.of(name) == FileKind.MISNAMED;
    }

    /** Whether a file of that name is taken for an archive, by its ending. */
    public static boolean isArchive(String name) {
        return FileKind.of(name) == FileKind.ARCHIVE;
    }

    /** Whether a file of that name is a library, unless it has sources and nothing beside it has. */
    public static boolean isJar(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".jar");
    }
}
