package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Clones from GitHub Classroom: folders called {@code svm-week-3-ada}, by the assignment and the student's login, with {@code .git} in
 * them. Where the assignment's name ends is told by what all folders have in common, and by the roster.
 */
final class ClassroomLayout implements Layout {

    private final Roster roster;

    ClassroomLayout(Roster roster) {
        this.roster = roster;
    }

    @Override
    public long recognised(Listing listing) {
        List<ClassEntry> clones = clones(listing);
        String prefix = prefix(clones);
        // A single clone shows no name in common.
        return clones.size() < 2 || prefix.isEmpty()
                ? 0
                : clones.stream()
                        .filter(clone -> clone.name().startsWith(prefix))
                        .count();
    }

    @Override
    public Uploads read(Listing listing) {
        Uploads uploads = new Uploads();
        String prefix = prefix(clones(listing));
        for (ClassEntry entry : listing.entries()) {
            if (!entry.isFolder() || !entry.name().startsWith(prefix)) {
                uploads.leaveOut(entry, NotPlaced.Reason.NAMED_OTHERWISE);
                continue;
            }
            String login = entry.name().substring(prefix.length());
            uploads.add(new Upload(claim(login), login, StudentFolder.of(entry)));
        }
        return uploads;
    }

    private static List<ClassEntry> clones(Listing listing) {
        return listing.entries().stream()
                .filter(ClassEntry::isFolder)
                .filter(entry -> isClone(entry.place()))
                .toList();
    }

    private static boolean isClone(Path folder) {
        return Files.isDirectory(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    }

    /** Logins may have hyphens too: of what most folders begin with, the one that the roster knows most logins behind, or else the longest. */
    private String prefix(List<ClassEntry> clones) {
        Set<String> candidates = new TreeSet<>();
        for (ClassEntry clone : clones) {
            String name = clone.name();
            for (int hyphen = name.indexOf('-'); hyphen >= 0; hyphen = name.indexOf('-', hyphen + 1)) {
                if (hyphen < name.length() - 1) {
                    candidates.add(name.substring(0, hyphen + 1));
                }
            }
        }
        return candidates.stream()
                .filter(prefix -> 2 * having(prefix, clones) > clones.size())
                .max(Comparator.comparingLong((String prefix) -> known(prefix, clones))
                        .thenComparingLong(prefix -> having(prefix, clones))
                        .thenComparingInt(String::length))
                .orElse("");
    }

    private static long having(String prefix, List<ClassEntry> clones) {
        return clones.stream().filter(clone -> clone.name().startsWith(prefix)).count();
    }

    private long known(String prefix, List<ClassEntry> clones) {
        return clones.stream()
                .map(ClassEntry::name)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(login -> roster.match(claim(login)).isFound())
                .count();
    }

    private static Claim claim(String login) {
        return Claim.of(login, login, Map.of(Mark.GITHUB, login));
    }
}
