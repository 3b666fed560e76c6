package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderEmpty;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderMissing;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassInParts;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;
import dev.backprop.grader.batch.intake.IntakeMessages.MembersOfNothing;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.sources.ClassUnpacking;
import dev.backprop.grader.sources.files.FileName;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a class handed in, as a learning platform hands it over: a folder, or one archive of everything.
 *
 * <p>Which platform made it is told by the names of most of what lies in it. File times mean nothing here.
 */
public final class ClassFolder {

    /** How deep the class may lie in folders or archives that hold nothing else. */
    private static final int MOST_WRAPPINGS = 4;

    /** More archives are one for each student. */
    private static final int MOST_PARTS = 12;

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
        Listing opened = Files.isDirectory(dir) ? open(dir, EntryNames.onDisk(dir)) : unpack(dir);
        Listing at = opened;
        boolean isDirect = true;
        for (int i = 0; i < MOST_WRAPPINGS; i++) {
            Optional<Listing> inner = wrapped(at, isDirect, shape);
            if (inner.isEmpty()) {
                break;
            }
            at = inner.get();
            isDirect = shape.isKnown(at) || (isDirect && shape.isClass(at));
            opened = isDirect ? at : opened;
        }
        Map<String, Listing> parts = parts(dir, opened, shape);
        Listing listing = parts.size() < 2 ? opened : joined(parts.values(), opened.names());
        Layout layout = shape.layout(listing);
        Uploads uploads = layout.read(listing);
        if (uploads.uploads().isEmpty()) {
            // Else a wrong folder beside a right roster would give everybody 0 points.
            throw new MessageException(new ClassFolderEmpty(
                    dir.toString(),
                    opened.entries().stream()
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
                        parts.size() < 2 ? dir.toString() : dir + " (" + String.join(" + ", parts.keySet()) + ")",
                        shape.name(listing),
                        uploads.uploads().size(),
                        uploads.unplaced().size()),
                unused.isEmpty()
                        ? List.of()
                        : List.of(new MembersOfNothing(
                                lists.members().map(FileName::of).orElse(""), unused)));
    }

    /**
     * The folders or archives that each hold a part of the class, where all that may be work is in such: several of one download, or
     * sections.
     *
     * @throws MessageException if there is something beside such a part
     */
    private Map<String, Listing> parts(Path dir, Listing opened, ClassShape shape) {
        Map<String, Listing> parts = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        boolean isCertain = false;
        boolean isInArchives =
                opened.entries().stream().filter(ClassEntry::isArchive).count() <= MOST_PARTS;
        for (ClassEntry entry : shape.isKnown(opened) ? List.<ClassEntry>of() : opened.entries()) {
            Listing inner = new Listing(List.of(), opened.names());
            if (entry.isFolder()) {
                inner = within(open(entry.place(), opened.names()), shape);
            } else if (isInArchives && entry.isArchive() && isPart(entry.place(), shape)) {
                inner = within(unpack(entry.place()), shape);
            }
            if (entry.mayBeWork() && shape.isKnown(inner)) {
                parts.put(entry.name(), inner);
                // One student's folder may look as a platform's, with one student in it.
                isCertain |= shape.layout(inner).read(inner).uploads().size() > 1;
            } else if (entry.mayBeWork()) {
                others.add(entry.name());
            }
        }
        if (isCertain && !others.isEmpty()) {
            throw new MessageException(new ClassInParts(dir.toString(), List.copyOf(parts.keySet()), others));
        }
        return isCertain ? parts : Map.of();
    }

    /** What lies in the folders that hold all of a part. */
    private Listing within(Listing part, ClassShape shape) {
        Listing at = part;
        for (int i = 0; i < MOST_WRAPPINGS && !shape.isKnown(at); i++) {
            Optional<ClassEntry> folder = at.only().filter(ClassEntry::isFolder);
            if (folder.isEmpty()) {
                break;
            }
            at = open(folder.get().place(), at.names());
        }
        return at;
    }

    /** Whether an archive is of several students, by the names in it. */
    private boolean isPart(Path archive, ClassShape shape) {
        List<String> paths = ClassUnpacking.paths(archive, namesCharset);
        for (int i = 0; i <= MOST_WRAPPINGS; i++) {
            Listing top = Listing.ofPaths(paths, archive);
            // One folder with a student's name is what that student has packed.
            if (shape.isPlatforms(top) || (top.entries().size() > 1 && shape.isKnown(top))) {
                return true;
            }
            if (top.only().filter(ClassEntry::isFolder).isEmpty()) {
                return false;
            }
            String folder = top.only().get().name() + "/";
            paths = paths.stream()
                    .filter(path -> path.startsWith(folder))
                    .map(path -> path.substring(folder.length()))
                    .toList();
        }
        return false;
    }

    private static Listing joined(Collection<Listing> parts, EntryNames names) {
        return new Listing(
                parts.stream().flatMap(part -> part.entries().stream()).toList(), names);
    }

    private Listing open(Path folder, EntryNames names) {
        return Listing.of(folder, names, ours());
    }

    private Listing unpack(Path archive) {
        UnpackedArchive unpacked = UnpackedArchive.of(archive, unpackInto, namesCharset);
        return open(unpacked.files(), unpacked.names());
    }

    /**
     * What is in a folder that lies there all alone, or with nothing beside it that could be work, and is nobody's; or in an archive, where
     * that may be all that was handed out.
     */
    private Optional<Listing> wrapped(Listing outer, boolean isDirect, ClassShape shape) {
        Optional<ClassEntry> found = outer.only();
        if (found.isEmpty() || shape.isKnown(outer)) {
            return Optional.empty();
        }
        ClassEntry only = found.get();
        if (only.isFolder()) {
            return Optional.of(open(only.place(), outer.names()));
        }
        return only.isArchive() && isDirect ? Optional.of(unpack(only.place())) : Optional.empty();
    }

    /** The roster and the output folder may lie in the class folder. */
    private Set<Path> ours() {
        Path unpacked = unpackInto.toAbsolutePath().normalize();
        return Stream.of(
                        lists.roster(),
                        lists.members(),
                        Optional.of(unpacked),
                        Optional.ofNullable(unpacked.getParent()))
                .flatMap(Optional::stream)
                .map(file -> file.toAbsolutePath().normalize())
                .collect(Collectors.toSet());
    }
}
