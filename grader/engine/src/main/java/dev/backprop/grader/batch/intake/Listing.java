package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.ClassEntry.Kind;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderUnreadable;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sources.files.FileName;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What lies in a class folder, in the order of the names, without what systems and tools leave behind.
 *
 * @param names what is called otherwise for people
 */
record Listing(List<ClassEntry> entries, EntryNames names) {

    private static final Set<String> LEFT_BEHIND = Set.of(
            ".ds_store",
            "__macosx",
            "desktop.ini",
            "thumbs.db",
            ".git",
            ".gitignore",
            ".idea",
            ".vscode",
            ".directory",
            "$recycle.bin",
            ".trash",
            ".localized");

    Listing {
        entries = List.copyOf(entries);
    }

    /**
     * Lists a folder.
     *
     * @param names what entries are called that lie in an unpacked archive
     * @param ours what lies there and is the grader's: the output folder, the roster
     * @throws MessageException if the folder cannot be read
     */
    static Listing of(Path folder, EntryNames names, Set<Path> ours) {
        List<ClassEntry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path place : stream) {
                if (!ours.contains(place.toAbsolutePath().normalize())) {
                    add(place, names, entries);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new MessageException(
                    new ClassFolderUnreadable(folder.toString(), e.getClass().getSimpleName()), e);
        }
        entries.addAll(names.refusedIn(folder));
        entries.sort(Comparator.comparing(ClassEntry::name).thenComparing(ClassEntry::place));
        return new Listing(entries, names);
    }

    private static void add(Path place, EntryNames names, List<ClassEntry> entries) throws IOException {
        String name = names.of(place);
        if (isLeftBehind(name)) {
            return;
        }
        entries.add(new ClassEntry(name, place, kind(place, name), names.refusedBelow(place)));
    }

    private static boolean isLeftBehind(String name) {
        return name.startsWith("._") || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Kind kind(Path place, String name) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        // Asked before isDirectory: a Windows junction, which is a link, is both.
        if (attributes.isOther()) {
            return Kind.SPECIAL;
        }
        if (attributes.isDirectory()) {
            return Kind.FOLDER;
        }
        return FileName.isArchive(name) || FileName.isJar(name) ? Kind.ARCHIVE : Kind.FILE;
    }

    /** What an archive has at its top, by the paths of its files; nothing of it lies on the disk. */
    static Listing ofPaths(List<String> paths, Path archive) {
        Map<String, Kind> kinds = new TreeMap<>();
        paths.forEach(path -> kinds.merge(
                path.split("/", 2)[0], path.contains("/") ? Kind.FOLDER : Kind.FILE, (one, other) -> Kind.FOLDER));
        List<ClassEntry> entries = new ArrayList<>();
        kinds.forEach((name, kind) -> entries.add(new ClassEntry(name, archive, kind, List.of())));
        return new Listing(entries, EntryNames.onDisk(archive));
    }

    /** What may be work, where that is one thing alone. */
    Optional<ClassEntry> only() {
        List<ClassEntry> work = entries.stream().filter(ClassEntry::mayBeWork).toList();
        return work.size() == 1 ? Optional.of(work.get(0)) : Optional.empty();
    }

    Optional<ClassEntry> named(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
