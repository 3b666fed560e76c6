package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderUnreadable;
import dev.backprop.grader.sources.files.FileName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What one student handed in as one: a folder, which may hold sources, or the archive that the student uploaded.
 *
 * @param places the folder, and the archives in it; those that may be libraries only where there is no source beside them
 */
record StudentFolder(List<Path> places, List<String> notes) {

    private static final int DEPTH = 16;
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_ARCHIVES = 20;

    private static final Set<String> NOT_SEARCHED =
            Set.of("target", "build", "out", "bin", "node_modules", ".git", ".gradle", ".grader", ".idea", "__MACOSX");

    /** What lies in an entry of the class: nothing, with a note, where it cannot be read. */
    static StudentFolder of(ClassEntry entry) {
        StudentFolder inside = entry.canBeRead() ? of(entry.place()) : new StudentFolder(List.of(), List.of());
        List<String> notes = new ArrayList<>(entry.notes());
        notes.addAll(inside.notes());
        return new StudentFolder(inside.places(), notes);
    }

    /** What lies in a folder; or an archive or file that is all there is. */
    static StudentFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new StudentFolder(List.of(folder), List.of());
        }
        Search search = new Search(folder);
        List<String> notes = new ArrayList<>();
        try {
            // Links are not followed unless one says so.
            Files.walkFileTree(folder, Set.of(), DEPTH, search);
        } catch (IOException e) {
            notes.add(
                    new ClassFolderUnreadable(FileName.of(folder), e.getClass().getSimpleName()).text());
        }
        Collections.sort(search.archives);
        List<Path> places = new ArrayList<>();
        places.add(folder);
        search.archives.stream()
                .filter(archive -> !search.hasSource || !FileName.isJar(FileName.of(archive)))
                .forEach(places::add);
        return new StudentFolder(places, notes);
    }

    private static final class Search extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> archives = new ArrayList<>();
        private boolean hasSource;
        private int entries;

        Search(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isSearched = folder.equals(root) || !NOT_SEARCHED.contains(FileName.of(folder));
            return isSearched ? goOn() : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = FileName.of(file);
            if (attributes.isRegularFile() && FileName.isSource(name)) {
                hasSource = true;
            } else if (attributes.isRegularFile()
                    && (FileName.isArchive(name) || FileName.isJar(name))
                    && archives.size() < MOST_ARCHIVES) {
                archives.add(file);
            }
            return goOn();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // Reading the submission will meet it again, and say so.
            return goOn();
        }

        private FileVisitResult goOn() {
            return ++entries > MOST_ENTRIES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
