package dev.backprop.grader.authoring.specimen;

import dev.backprop.grader.disk.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a submission, byte for byte, by their paths with slashes. Immutable. */
public final class SourceTree {

    /** No file. */
    public static final SourceTree EMPTY = new SourceTree(Map.of());

    private static final Pattern REPORT = Pattern.compile("grade-report(-partial)?\\.(json|xml)");

    private final TreeMap<String, byte[]> files;

    private SourceTree(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** Whether a name is one of tools: it begins with a point, or a report is called so that the grader leaves where it runs. */
    public static boolean isOfTools(String name) {
        return name.startsWith(".") || REPORT.matcher(name).matches();
    }

    /** What lies in a folder, but files and folders {@linkplain #isOfTools of tools}; nothing, where there is no folder. */
    public static SourceTree of(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : Disk.files(folder)) {
            String path = Disk.relative(folder, file);
            if (Stream.of(path.split("/")).noneMatch(SourceTree::isOfTools)) {
                files.put(path, Disk.bytes(file));
            }
        }
        return new SourceTree(files);
    }

    /** The paths, in their order. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** A file as UTF-8; empty where there is none. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Writes the files into a folder, which is made if need be. */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These files, and those of {@code base} that are not among them. */
    public SourceTree over(SourceTree base) {
        SourceTree all = new SourceTree(base.files);
        all.files.putAll(files);
        return all;
    }

    /** These files, but for those at some paths that the other tree has too, with the same bytes in them. */
    public SourceTree withoutSame(Collection<String> paths, SourceTree other) {
        SourceTree left = new SourceTree(files);
        paths.stream().filter(path -> hasSame(path, other)).forEach(left.files::remove);
        return left;
    }

    /** Whether both have a file at this path, and the same bytes in it. */
    public boolean hasSame(String path, SourceTree other) {
        byte[] one = files.get(path);
        byte[] another = other.files.get(path);
        return one != null && another != null && Arrays.equals(one, another);
    }

    /**
     * The lines of a file, each with the break that ends it, and each byte a character: of whatever encoding, nothing is lost.
     * Empty where there is no such file.
     */
    Optional<List<String>> lines(String path) {
        return Optional.ofNullable(files.get(path)).map(SourceTree::lines);
    }

    /** The tree with a file of these lines at the path. */
    SourceTree with(String path, List<String> lines) {
        SourceTree changed = new SourceTree(files);
        changed.files.put(path, String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
        return changed;
    }

    /** Some of these files, each with one more comment: the least that a student can do. */
    public SourceTree begun(Collection<String> paths) {
        SourceTree begun = EMPTY;
        for (String path : paths) {
            List<String> lines = new ArrayList<>(lines(path).orElse(List.of()));
            lines.add("\n// begun\n");
            begun = begun.with(path, lines);
        }
        return begun;
    }

    /** The tree without the file at the path. */
    SourceTree without(String path) {
        SourceTree changed = new SourceTree(files);
        changed.files.remove(path);
        return changed;
    }

    /** Lines as {@link #lines(String)} gives them. */
    static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    /** What a line of {@link #lines(String)} says to a person: as UTF-8, without the break that ends it. */
    static String said(String line) {
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public String toString() {
        return files.keySet().toString();
    }
}
