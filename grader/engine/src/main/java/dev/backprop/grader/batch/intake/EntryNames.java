package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.ClassEntry.Kind;
import dev.backprop.grader.batch.intake.IntakeMessages.NotUnpacked;
import dev.backprop.grader.sources.ClassUnpacking.Unpacked;
import dev.backprop.grader.sources.files.FileName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What files are called for people: in an unpacked archive some could not keep their names. */
final class EntryNames {

    private final Path root;
    private final Map<Path, String> names = new HashMap<>();
    private final Map<Path, String> refused = new LinkedHashMap<>();

    EntryNames(Path root, Unpacked unpacked) {
        this.root = root;
        unpacked.names().forEach((path, name) -> names.put(root.resolve(path), name));
        unpacked.refused().forEach((path, reason) -> refused.put(root.resolve(path), reason));
    }

    /** Names as they lie on the disk. */
    static EntryNames onDisk(Path root) {
        return new EntryNames(root, new Unpacked(Map.of(), Map.of()));
    }

    String of(Path place) {
        String name = names.get(place);
        return name == null ? FileName.of(place) : name;
    }

    /** What lies directly in {@code folder}, but for having been refused. */
    List<ClassEntry> refusedIn(Path folder) {
        return refused.keySet().stream()
                .filter(place -> folder.equals(place.getParent()))
                .map(place -> new ClassEntry(of(place), place, Kind.REFUSED, List.of(note(of(place), place))))
                .toList();
    }

    /** Why something somewhere below {@code folder} was refused. */
    List<String> refusedBelow(Path folder) {
        return refused.keySet().stream()
                .filter(place -> place.startsWith(folder) && !place.equals(folder))
                .map(place -> note(root.relativize(place).toString(), place))
                .toList();
    }

    private String note(String name, Path place) {
        return new NotUnpacked(name, refused.getOrDefault(place, "")).text();
    }
}
