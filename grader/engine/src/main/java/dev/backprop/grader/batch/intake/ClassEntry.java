package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import dev.backprop.grader.sources.files.FileName;
import java.nio.file.Path;
import java.util.List;

/**
 * A file or folder at the top of a class folder.
 *
 * @param name as people know it, before it was unpacked
 * @param place where it lies now
 * @param notes why something of it was not unpacked: itself, or what lies in it
 */
record ClassEntry(String name, Path place, Kind kind, List<String> notes) {

    /** What it is. */
    enum Kind {
        FOLDER,
        ARCHIVE,
        FILE,
        LINK,
        SPECIAL,
        /** It was not unpacked, so there is nothing but its name. */
        REFUSED
    }

    ClassEntry {
        notes = List.copyOf(notes);
    }

    boolean isFolder() {
        return kind == Kind.FOLDER;
    }

    boolean isArchive() {
        return kind == Kind.ARCHIVE;
    }

    /** Whether it can hold what a student handed in, all by itself. */
    boolean canBeWhole() {
        return kind == Kind.FOLDER || kind == Kind.ARCHIVE || kind == Kind.REFUSED;
    }

    /** Whether it may hold anything of what somebody handed in. */
    boolean mayBeWork() {
        return kind != Kind.FILE || FileName.mayBeSource(name);
    }

    /** Whether it can be opened at all. */
    boolean canBeRead() {
        return kind == Kind.FOLDER || kind == Kind.ARCHIVE || kind == Kind.FILE;
    }

    /** Why it belongs to nobody: its kind, or else {@code otherwise}. */
    NotPlaced.Reason obstacle(NotPlaced.Reason otherwise) {
        return switch (kind) {
            case LINK -> NotPlaced.Reason.LINK;
            case SPECIAL -> NotPlaced.Reason.SPECIAL;
            default -> otherwise;
        };
    }
}
