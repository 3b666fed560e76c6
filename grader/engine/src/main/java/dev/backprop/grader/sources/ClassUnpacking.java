package dev.backprop.grader.sources;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sources.archive.Archive;
import dev.backprop.grader.sources.archive.ArchiveLimits;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryNameUnusable;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryOutside;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyEntries;
import dev.backprop.grader.sources.files.FileKind;
import dev.backprop.grader.sources.files.FileName;
import dev.backprop.grader.sources.files.Recipient;
import dev.backprop.grader.sources.files.SafeName;
import dev.backprop.grader.sources.files.SourceMessages.BuildFolderSkipped;
import dev.backprop.grader.sources.files.SourceMessages.ClassArchiveUnreadable;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Unpacks the archive of a whole class: sources, archives and what platforms say about them. Of any other file at the top an
 * empty one is made, because its name may say whose it is.
 *
 * <p>Names that some system would not take, or that differ in nothing but case, are changed; {@link Unpacked#names} has the ones
 * they had.
 */
public final class ClassUnpacking {

    /**
     * What was unpacked.
     *
     * @param names of each file and folder that could not keep its name, by its path below the folder
     * @param refused why something was not unpacked, by the path that it would have
     */
    public record Unpacked(Map<String, String> names, Map<String, String> refused) {}

    private static final int MEBIBYTE = 1024 * 1024;

    /** For thousands of students with an archive each; one file is held in memory while it is checked. */
    private static final SubmissionLimits LIMITS =
            new SubmissionLimits(64 * MEBIBYTE, 200_000, 8192L * MEBIBYTE, 400_000, 64);

    private static final ArchiveLimits ARCHIVE_LIMITS =
            new ArchiveLimits(8192L * MEBIBYTE, 8192L * MEBIBYTE, 200, 64L * MEBIBYTE, 128 * MEBIBYTE, MEBIBYTE / 4);

    private static final int MOST_REFUSED = 10_000;
    private static final int MOST_PATHS = 10_000;

    /** Written by platforms, beside what students handed in. */
    private static final Set<String> METADATA = Set.of("submission_metadata.yml");

    private static final Set<String> NOT_UNPACKED = Set.of(".git", "node_modules");

    private ClassUnpacking() {}

    /**
     * Unpacks {@code archive} into a folder that exists and is empty.
     *
     * @param namesCharset the charset of names where the archive says none; without it UTF-8, or CP437 in a zip whose names are not UTF-8
     * @throws MessageException if the archive cannot be read, or goes beyond what a class hands in
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public static Unpacked unpack(Path archive, Path folder, Optional<Charset> namesCharset) {
        return unpack(archive, folder, LIMITS, ARCHIVE_LIMITS, namesCharset);
    }

    /**
     * The paths of files in {@code archive}, by the names that they have there, as many as tell what it is. They may hold anything; none
     * where it cannot be read.
     */
    public static List<String> paths(Path archive, Optional<Charset> namesCharset) {
        Names names = new Names();
        try {
            Archive.read(archive, "", ARCHIVE_LIMITS, LIMITS, namesCharset, names);
        } catch (UnreadableSubmission e) {
            // Whoever unpacks it will say why.
            return List.of();
        }
        return names.paths;
    }

    static Unpacked unpack(
            Path archive,
            Path folder,
            SubmissionLimits limits,
            ArchiveLimits archiveLimits,
            Optional<Charset> namesCharset) {
        Unpacker unpacker = new Unpacker(folder, limits);
        try {
            Archive.read(archive, "", archiveLimits, limits, namesCharset, unpacker);
        } catch (UnreadableSubmission e) {
            throw new MessageException(
                    new ClassArchiveUnreadable(FileName.of(archive), e.reason().text()), e);
        }
        return new Unpacked(unpacker.names, unpacker.refused);
    }

    /** Counts what there is. */
    private abstract static class Counting implements Recipient {

        final SubmissionLimits limits;
        private int entries;

        Counting(SubmissionLimits limits) {
            this.limits = limits;
        }

        @Override
        public void countEntry() throws UnreadableSubmission {
            if (++entries > limits.entries()) {
                throw new UnreadableSubmission(new TooManyEntries(limits.entries()));
            }
        }

        @Override
        public boolean skips(String folderName) {
            return NOT_UNPACKED.contains(folderName);
        }
    }

    /** Opens nothing. */
    private static final class Names extends Counting {

        private final List<String> paths = new ArrayList<>();

        Names() {
            super(LIMITS);
        }

        @Override
        public boolean opens(String path) {
            return false;
        }

        @Override
        public void file(String path, Contents contents) {
            if (paths.size() < MOST_PATHS) {
                paths.add(path);
            }
        }

        @Override
        public void passOver(String path, Message reason) {
            // Unpacking says so.
        }
    }

    private static final class Unpacker extends Counting {

        private final Path root;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, String> refused = new LinkedHashMap<>();

        /** What was called what, by the folder and the name in small letters, which is all that some systems look at. */
        private final Map<String, String> taken = new HashMap<>();

        Unpacker(Path root, SubmissionLimits limits) {
            super(limits);
            this.root = root;
        }

        @Override
        public boolean opens(String path) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return METADATA.contains(name)
                    || switch (FileKind.of(path)) {
                        case JAVA, KOTLIN, ARCHIVE, MISNAMED, COMPILED -> true;
                        case OTHER -> false;
                    };
        }

        @Override
        public void file(String path, Contents contents) {
            Path file = root.resolve(stored(path));
            try {
                if (!canLieAt(file)) {
                    passOver(path, new EntryNameUnusable(path));
                } else if (opens(path)) {
                    Optional<byte[]> bytes = bytes(path, contents, limits);
                    if (bytes.isPresent()) {
                        Files.write(file, bytes.get());
                    }
                } else if (root.equals(file.getParent()) && !Files.exists(file)) {
                    // Its name alone may say that somebody handed something in.
                    Files.createFile(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Makes the folders on the way; in a hostile archive a file may lie there. */
        private static boolean canLieAt(Path file) throws IOException {
            try {
                Path folder = file.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                return !Files.isDirectory(file);
            } catch (FileAlreadyExistsException e) {
                return false;
            }
        }

        @Override
        public void passOver(String path, Message reason) {
            if (reason instanceof BuildFolderSkipped) {
                // That there is one says something, as for a clone.
                try {
                    canLieAt(root.resolve(stored(path)).resolve("x"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            } else if (refused.size() < MOST_REFUSED) {
                String where = reason instanceof EntryOutside ? path.replaceAll("[/\\\\]+", " ") : path;
                refused.put(stored(where), reason.text());
            }
        }

        private String stored(String path) {
            List<String> stored = new ArrayList<>();
            String folder = "";
            for (String name : path.split("/", -1)) {
                String safe = place(folder, name);
                stored.add(safe);
                folder = String.join("/", stored);
            }
            return folder;
        }

        private String place(String folder, String name) {
            String safe = SafeName.inFolder(name);
            String first = taken.putIfAbsent((folder + "/" + safe).toLowerCase(Locale.ROOT), name);
            if (first != null && !first.equals(name)) {
                safe = SafeName.toldInFolder(name);
            }
            if (!safe.equals(name)) {
                names.put(folder.isEmpty() ? safe : folder + "/" + safe, name);
            }
            return safe;
        }
    }
}
