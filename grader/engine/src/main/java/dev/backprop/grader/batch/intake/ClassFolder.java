package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderEmpty;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderMissing;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassInParts;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;
import dev.backprop.grader.batch.intake.IntakeMessages.MembersOfNothing;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sources.files.FileName;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a class handed in, as a learning platform hands it over: a folder, or one archive of everything.
 *
 * <p>Which platform made it is told by the names of most of what lies in it. File times mean nothing here.
 */
public final class ClassFolder {

    /** How deep the class may lie in folders or archives that hold nothing else. */
    private static final int MOST_WRAPPINGS = 4;

    private static final int MOST_NAMES = 10;

    /**
     * A class, and how it was recognised.
     *
     * @param layout a sentence to tell
     * @param further what else is to be told
     */
    public record Recognised(ClassList classList, Message layout, List<Message> further) {

        public Recognised {
            further = List.copyOf(further);
        }
    }

    private final ClassLists lists;
    private final Path unpackInto;
    private final Optional<Charset> namesCharset;

    private ClassFolder(ClassLists lists, Path unpackInto, Optional<Charset> namesCharset) {
        this.lists = lists;
        this.unpackInto = unpackInto;
        this.namesCharset = namesCharset;
    }

    /**
     * Finds out who handed in what, and says what the folder was taken for.
     *
     * @param dir the folder, or the archive of everything
     * @param lists what else is known of the class
     * @param unpackInto the folder for what has to be unpacked; need not exist. What an earlier call unpacked is found there
     * @param namesCharset the charset of names where an archive of everything says none
     * @throws MessageException if there is no such folder, nothing in it can be anybody's, or it or the roster cannot be read
     */
    public static Recognised recognise(Path dir, ClassLists lists, Path unpackInto, Optional<Charset> namesCharset) {
        return new ClassFolder(lists, unpackInto, namesCharset).recognise(dir);
    }

    private Recognised recognise(Path dir) {
        if (!Files.exists(dir)) {
            throw new MessageException(new ClassFolderMissing(dir.toString()));
        }
        Roster students = lists.read();
        ClassShape shape = new ClassShape(students);
        Opened opened = Files.isDirectory(dir) ? open(dir, EntryNames.onDisk(dir)) : unpack(dir);
        Opened at = opened;
        boolean isDirect = true;
        for (int i = 0; i < MOST_WRAPPINGS; i++) {
            Optional<Opened> inner = wrapped(at, isDirect, shape);
            if (inner.isEmpty()) {
                break;
            }
            at = inner.get();
            isDirect = shape.isKnown(at.listing()) || (isDirect && shape.isClass(at.listing()));
            opened = isDirect ? at : opened;
        }
        List<String> parts = parts(dir, opened, shape);
        Listing listing = parts.size() < 2 ? opened.listing() : joined(opened, parts);
        Layout layout = shape.layout(listing);
        Uploads uploads = layout.read(listing);
        if (uploads.uploads().isEmpty()) {
            // Else a wrong folder beside a right roster would give everybody 0 points.
            throw new MessageException(new ClassFolderEmpty(
                    dir.toString(),
                    opened.listing().entries().stream()
                            .limit(MOST_NAMES)
                            .map(ClassEntry::name)
                            .toList()));
        }
        Attribution attribution = new Attribution(students);
        ClassList classList = attribution.classList(uploads);
        List<String> unused = attribution.toldOfNothing();
        return new Recognised(
                classList,
                new ClassRecognised(
                        parts.size() < 2 ? dir.toString() : dir + " (" + String.join(" + ", parts) + ")",
                        layout.name(),
                        uploads.uploads().size(),
                        uploads.unplaced().size()),
                unused.isEmpty()
                        ? List.of()
                        : List.of(new MembersOfNothing(
                                lists.members().map(FileName::of).orElse(""), unused)));
    }

    /**
     * The folders that each hold a part of the class, where all that may be work is in such: several of one download, or sections.
     *
     * @throws MessageException if there is something beside such a part
     */
    private List<String> parts(Path dir, Opened opened, ClassShape shape) {
        if (shape.isKnown(opened.listing())) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        boolean isCertain = false;
        for (ClassEntry entry : opened.listing().entries()) {
            if (!entry.mayBeWork()) {
                continue;
            }
            Listing inner = entry.isFolder()
                    ? open(entry.place(), opened.names()).listing()
                    : new Listing(entry.place(), List.of());
            boolean isPart = shape.isKnown(inner);
            (isPart ? parts : others).add(entry.name());
            // One student's folder may look as a platform's, with one student in it.
            isCertain |= isPart && shape.layout(inner).read(inner).uploads().size() > 1;
        }
        if (!isCertain) {
            return List.of();
        }
        if (!others.isEmpty()) {
            throw new MessageException(new ClassInParts(dir.toString(), parts, others));
        }
        return parts;
    }

    private Listing joined(Opened opened, List<String> parts) {
        List<ClassEntry> entries = new ArrayList<>();
        parts.forEach(part -> opened.listing()
                .named(part)
                .ifPresent(entry -> entries.addAll(
                        open(entry.place(), opened.names()).listing().entries())));
        return new Listing(opened.listing().folder(), entries);
    }

    private record Opened(Listing listing, EntryNames names) {}

    private Opened open(Path folder, EntryNames names) {
        return new Opened(Listing.of(folder, names, ours()), names);
    }

    private Opened unpack(Path archive) {
        UnpackedArchive unpacked = UnpackedArchive.of(archive, unpackInto, namesCharset);
        return open(unpacked.files(), unpacked.names());
    }

    /**
     * What is in a folder that lies there all alone, or with nothing beside it that could be work, and is nobody's; or in an archive, where
     * that may be all that was handed out.
     */
    private Optional<Opened> wrapped(Opened outer, boolean isDirect, ClassShape shape) {
        List<ClassEntry> entries =
                outer.listing().entries().stream().filter(ClassEntry::mayBeWork).toList();
        if (entries.size() != 1 || shape.isKnown(outer.listing())) {
            return Optional.empty();
        }
        ClassEntry only = entries.get(0);
        if (only.isFolder()) {
            return Optional.of(open(only.place(), outer.names()));
        }
        return only.kind() == ClassEntry.Kind.ARCHIVE && isDirect
                ? Optional.of(unpack(only.place()))
                : Optional.empty();
    }

    /** The roster and the output folder may lie in the class folder. */
    private Set<Path> ours() {
        Set<Path> ours = new HashSet<>();
        lists.roster().ifPresent(file -> ours.add(file.toAbsolutePath().normalize()));
        lists.members().ifPresent(file -> ours.add(file.toAbsolutePath().normalize()));
        Path unpacked = unpackInto.toAbsolutePath().normalize();
        ours.add(unpacked);
        Path out = unpacked.getParent();
        if (out != null) {
            ours.add(out);
        }
        return ours;
    }
}
