package dev.backprop.grader.sources.archive;

import dev.backprop.grader.message.Message;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryAgain;
import dev.backprop.grader.sources.archive.ArchiveMessages.HardLinkNotFollowed;
import dev.backprop.grader.sources.files.Fingerprint;
import dev.backprop.grader.sources.files.Recipient;
import dev.backprop.grader.sources.files.SourceMessages.BuildFolderSkipped;
import dev.backprop.grader.sources.files.SourceMessages.FolderTooDeep;
import dev.backprop.grader.sources.files.SourceMessages.LinkNotFollowed;
import dev.backprop.grader.sources.files.SourceMessages.NotAnOrdinaryFile;
import dev.backprop.grader.sources.files.SourceMessages.TooManySources;
import dev.backprop.grader.sources.files.SubmissionLimits;
import dev.backprop.grader.sources.files.UnreadableSubmission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of an archive are read, by what they are called and what they are: the rules of {@link Folder}, for both
 * kinds of archives. Entries are numbered in the order of the archive.
 */
final class ArchiveEntries {

    /** What macOS notes about files, beside each of them. */
    private static final String MACOS_NOTES = "__MACOSX";

    private final SubmissionLimits limits;
    private final String prefix;
    private final Recipient recipient;
    private final Map<String, Integer> lastEntry = new HashMap<>();
    private final Map<Integer, String> sources = new HashMap<>();
    private final Set<String> foldersPassedOver = new HashSet<>();
    private int entries;

    /** @param prefix what paths begin with: empty, or the archive's own name and {@code /} */
    ArchiveEntries(String prefix, SubmissionLimits limits, Recipient recipient) {
        this.prefix = prefix;
        this.limits = limits;
        this.recipient = recipient;
    }

    /** Takes note of the next entry. */
    void add(String name, EntryType type) throws UnreadableSubmission {
        recipient.countEntry();
        int entry = entries++;
        EntryPath place = EntryPath.of(name);
        List<String> names = place.names();
        if (names.contains(MACOS_NOTES)) {
            return;
        }
        if (place.objection().isPresent()) {
            recipient.passOver(prefix + place.path(), place.objection().get());
            return;
        }
        if (names.isEmpty() || isInFolderPassedOver(names, type)) {
            return;
        }
        String path = prefix + place.path();
        switch (type) {
            case FILE -> addFile(entry, path);
            case FOLDER -> {}
            case SYMBOLIC_LINK -> recipient.passOver(path, new LinkNotFollowed(path));
            case HARD_LINK -> recipient.passOver(path, new HardLinkNotFollowed(path));
            case SPECIAL -> recipient.passOver(path, new NotAnOrdinaryFile(path));
        }
    }

    /** The path of entry number {@code entry}, if it is to be read. */
    Optional<String> sourceAt(int entry) {
        return Optional.ofNullable(sources.get(entry));
    }

    private void addFile(int entry, String path) throws UnreadableSubmission {
        if (!recipient.opens(path)) {
            recipient.file(path, () -> {
                throw new IllegalStateException("opened although nobody wants it");
            });
            return;
        }
        Integer before = lastEntry.put(Fingerprint.composed(path), entry);
        if (before != null) {
            sources.remove(before);
            recipient.passOver(path, new EntryAgain(path));
        }
        sources.put(entry, path);
        if (sources.size() > limits.sourceFiles()) {
            throw new UnreadableSubmission(new TooManySources(limits.sourceFiles()));
        }
    }

    private boolean isInFolderPassedOver(List<String> names, EntryType type) {
        int folders = type == EntryType.FOLDER ? names.size() : names.size() - 1;
        for (int depth = 1; depth <= folders; depth++) {
            String folder = prefix + String.join("/", names.subList(0, depth));
            if (recipient.skips(names.get(depth - 1))) {
                passOverFolder(folder, new BuildFolderSkipped(folder));
                return true;
            }
            if (depth >= limits.depth()) {
                passOverFolder(folder, new FolderTooDeep(folder, depth));
                return true;
            }
        }
        return false;
    }

    private void passOverFolder(String folder, Message reason) {
        // As many as an intake remembers: a hostile archive holds any number.
        if (foldersPassedOver.size() < 2 * limits.sourceFiles() && foldersPassedOver.add(folder)) {
            recipient.passOver(folder, reason);
        }
    }
}
