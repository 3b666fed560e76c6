package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderEmpty;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderMissing;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.MessageException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
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
     */
    public record Recognised(ClassList classList, Message layout) {}

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
        Layout layout = shape.layout(opened.listing());
        Uploads uploads = layout.read(opened.listing());
        if (uploads.uploads().isEmpty()) {
            // Else a wrong folder beside a right roster would give everybody 0 points.
            throw new MessageException(new ClassFolderEmpty(
                    dir.toString(),
                    opened.listing().entries().stream()
                            .limit(MOST_NAMES)
                            .map(ClassEntry::name)
                            .toList()));
        }
        ClassList classList = new Attribution(students).classList(uploads);
        return new Recognised(
                classList,
                new ClassRecognised(
                        dir.toString(),
                        layout.name(),
                        uploads.uploads().size(),
                        uploads.unplaced().size()));
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
