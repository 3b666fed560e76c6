package dev.backprop.grader.sources.files;

import dev.backprop.grader.sources.files.SourceMessages.BuildFolderSkipped;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.FolderNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.FolderTooDeep;
import dev.backprop.grader.sources.files.SourceMessages.LinkNotFollowed;
import dev.backprop.grader.sources.files.SourceMessages.NoSuchFolder;
import dev.backprop.grader.sources.files.SourceMessages.NotAFolder;
import dev.backprop.grader.sources.files.SourceMessages.NotAnOrdinaryFile;
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
import java.util.Set;

/**
 * Walks the folder of a submission and hands its files to a {@link Recipient}, in the order of their names.
 *
 * <p>Below the folder itself no symbolic link is followed, and nothing but folders and ordinary files is opened.
 */
public final class Folder {

    private static final Set<String> OF_BUILDS = Set.of("target", "build", "out", "bin");

    private static final Set<String> NOT_SEARCHED =
            Set.of("node_modules", ".git", ".gradle", ".grader", ".idea", "__MACOSX");

    private record Entry(String name, Path location) {}

    private final Path root;
    private final SubmissionLimits limits;
    private final Recipient recipient;

    private Folder(Path root, SubmissionLimits limits, Recipient recipient) {
        this.root = root;
        this.limits = limits;
        this.recipient = recipient;
    }

    /**
     * Hands over all files in and below a folder.
     *
     * @param prefix what paths begin with: empty, or the folder's own name and {@code /}
     */
    public static void walk(Path root, String prefix, SubmissionLimits limits, Recipient recipient)
            throws UnreadableSubmission {
        if (!Files.exists(root)) {
            throw new UnreadableSubmission(new NoSuchFolder(root.toString()));
        }
        if (!Files.isDirectory(root)) {
            throw new UnreadableSubmission(new NotAFolder(root.toString()));
        }
        new Folder(root, limits, recipient).walk(root, prefix, 1);
    }

    /** Whether builds write to a folder of that name: a source in it may be the work, and counts where there is none elsewhere. */
    public static boolean isOfBuilds(String name) {
        return OF_BUILDS.contains(name);
    }

    /** Whether a folder of that name, somewhere in a submission, holds a tool's files. */
    public static boolean isNotSearched(String name) {
        return NOT_SEARCHED.contains(name);
    }

    private void walk(Path folder, String path, int depth) throws UnreadableSubmission {
        List<Entry> entries;
        try {
            entries = list(folder);
        } catch (IOException e) {
            String reason = ReadFailure.reason(e);
            if (folder.equals(root)) {
                throw new UnreadableSubmission(new FolderNotReadable(root.toString(), reason), e);
            }
            recipient.passOver(path, new FileNotReadable(path, reason));
            return;
        }
        for (Entry entry : entries) {
            visit(entry, folder.equals(root) ? path + entry.name() : path + "/" + entry.name(), depth);
        }
    }

    private void visit(Entry entry, String path, int depth) throws UnreadableSubmission {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry.location(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            recipient.passOver(path, new FileNotReadable(path, ReadFailure.reason(e)));
            return;
        }
        if (attributes.isSymbolicLink()) {
            recipient.passOver(path, new LinkNotFollowed(path));
        } else if (attributes.isOther()) {
            // Asked before isDirectory: a Windows junction, which is a link, is both.
            recipient.passOver(path, new NotAnOrdinaryFile(path));
        } else if (!attributes.isDirectory()) {
            recipient.file(path, () -> Files.newInputStream(entry.location(), LinkOption.NOFOLLOW_LINKS));
        } else if (isNotSearched(entry.name())) {
            recipient.passOver(path, new BuildFolderSkipped(path));
        } else if (depth >= limits.depth()) {
            recipient.passOver(path, new FolderTooDeep(path, depth));
        } else {
            walk(entry.location(), path, depth + 1);
        }
    }

    /** In an order that does not depend on the machine; names that are no text may be equal as text. */
    private List<Entry> list(Path folder) throws IOException, UnreadableSubmission {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                recipient.countEntry();
                entries.add(new Entry(FileName.of(entry), entry));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(Entry::name).thenComparing(Entry::location));
        return entries;
    }
}
