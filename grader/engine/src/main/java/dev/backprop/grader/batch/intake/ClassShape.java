package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;
import dev.backprop.grader.sources.files.FileName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells by names what a folder is: a class, and whose platform's, or one student's. */
final class ClassShape {

    private static final int DEPTH = 8;
    private static final int MOST_FILES = 2_000;

    private final Roster roster;
    private final Map<ClassRecognised.Layout, Layout> platforms;

    ClassShape(Roster roster) {
        this.roster = roster;
        this.platforms = new EnumMap<>(Map.of(
                ClassRecognised.Layout.CANVAS, new CanvasLayout(roster, false),
                ClassRecognised.Layout.CANVAS_ANONYMOUS, new CanvasLayout(roster, true),
                ClassRecognised.Layout.MOODLE, new MoodleLayout(),
                ClassRecognised.Layout.GRADESCOPE, new GradescopeLayout(),
                ClassRecognised.Layout.GITHUB_CLASSROOM, new ClassroomLayout(roster)));
    }

    /** The layout that at least half of the entries have: platforms' names do not come about by chance. */
    Layout layout(Listing listing) {
        return platform(listing).map(Map.Entry::getValue).orElseGet(() -> new PlainLayout(roster));
    }

    /** What that layout is called. */
    ClassRecognised.Layout name(Listing listing) {
        return platform(listing).map(Map.Entry::getKey).orElseGet(() -> {
            long folders =
                    listing.entries().stream().filter(ClassEntry::isFolder).count();
            long archives =
                    listing.entries().stream().filter(ClassEntry::isArchive).count();
            return archives > folders ? ClassRecognised.Layout.ARCHIVES : ClassRecognised.Layout.FOLDERS;
        });
    }

    /** Whether a platform has made it, or at least half of what can be a student's bears the name of one on the roster. */
    boolean isKnown(Listing listing) {
        return isPlatforms(listing) || isOnRoster(wholes(listing));
    }

    /** Whether a platform has made it. */
    boolean isPlatforms(Listing listing) {
        return platform(listing).isPresent();
    }

    private Optional<Map.Entry<ClassRecognised.Layout, Layout>> platform(Listing listing) {
        int entries = listing.entries().size();
        return platforms.entrySet().stream()
                .filter(layout -> entries > 0 && 2 * layout.getValue().recognised(listing) >= entries)
                .max(Comparator.comparingLong(layout -> layout.getValue().recognised(listing)));
    }

    /** Whether what lies here is several students', not the parts of one student's work. */
    boolean isClass(Listing listing) {
        List<ClassEntry> entries = listing.entries();
        List<ClassEntry> whole = wholes(listing);
        return isKnown(listing)
                || (whole.size() > 1
                        && whole.stream().noneMatch(ClassEntry::isFolder)
                        && 2 * whole.size() > entries.size())
                || haveTheSameSource(whole.stream().filter(ClassEntry::isFolder).toList());
    }

    private static List<ClassEntry> wholes(Listing listing) {
        return listing.entries().stream().filter(ClassEntry::canBeWhole).toList();
    }

    private boolean isOnRoster(List<ClassEntry> whole) {
        long known = whole.stream()
                .filter(entry -> roster.match(PlainLayout.claim(entry)).isFound())
                .count();
        return known > 0 && 2 * known >= whole.size();
    }

    /** In a class most hand in a file of one name; in one student's work folders have files of their own. */
    private static boolean haveTheSameSource(List<ClassEntry> folders) {
        Map<String, Integer> uses = new HashMap<>();
        for (ClassEntry folder : folders) {
            sources(folder.place()).forEach(name -> uses.merge(name, 1, Integer::sum));
        }
        int most = uses.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most > 1 && 2 * most > folders.size();
    }

    private static Set<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            Set<String> names = new HashSet<>();
            files.limit(MOST_FILES).map(FileName::of).filter(FileName::isSource).forEach(names::add);
            return names;
        } catch (IOException | UncheckedIOException e) {
            return Set.of();
        }
    }
}
