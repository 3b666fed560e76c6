package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A folder or an archive for each student, called as they are. */
final class PlainLayout implements Layout {

    private static final Pattern ENDING = Pattern.compile("(?i)(?:\\.tar)?\\.[a-z0-9]{1,4}$");

    private final Roster roster;

    PlainLayout(Roster roster) {
        this.roster = roster;
    }

    /** Whose the entry is, by its name alone. */
    static Claim claim(ClassEntry entry) {
        return Claim.named(entry.isFolder() ? entry.name() : withoutEnding(entry.name()));
    }

    private static String withoutEnding(String name) {
        return ENDING.matcher(name).replaceFirst("");
    }

    /** A loose file is a hand-in where its name is that of somebody on the roster. */
    private boolean isNamedFile(ClassEntry entry) {
        return entry.kind() == ClassEntry.Kind.FILE
                && roster.match(claim(entry), withoutEnding(entry.name())).isFound();
    }

    @Override
    public Uploads read(Listing listing) {
        Uploads uploads = new Uploads();
        Set<String> folders = new HashSet<>();
        listing.entries().stream().filter(ClassEntry::isFolder).forEach(entry -> folders.add(entry.name()));
        Set<String> students = new HashSet<>(folders);
        Set<String> common = NameForms.common(listing.entries().stream()
                .filter(ClassEntry::canBeWhole)
                .map(ClassEntry::name)
                .toList());
        common.removeIf(roster::isOfAName);
        for (ClassEntry entry : listing.entries()) {
            if (!entry.canBeWhole() && !isNamedFile(entry)) {
                uploads.leaveOut(entry, NotPlaced.Reason.LOOSE);
            } else if (!entry.isFolder() && folders.contains(withoutEnding(entry.name()))) {
                uploads.leaveOut(entry, NotPlaced.Reason.BESIDE_FOLDER);
            } else {
                // ada.zip beside ada.tar: two students, as far as anybody knows.
                String name = entry.isFolder() ? entry.name() : withoutEnding(entry.name());
                String id = entry.isFolder() || students.add(name) ? name : entry.name();
                uploads.add(new Upload(Claim.named(id).without(common), id, StudentFolder.of(entry)));
            }
        }
        return uploads;
    }
}
