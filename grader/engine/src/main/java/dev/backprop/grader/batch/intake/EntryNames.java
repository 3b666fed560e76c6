package dev.backprop.grader.batch.intake;

import dev.backprop.grader.batch.intake.ClassEntry.Refusal;
import dev.backprop.grader.sources.ClassUnpacking.Unpacked;
import dev.backprop.grader.sources.files.FileName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What files are called for people: in an unpacked archive some could not keep their names. */
final class EntryNames {

    private final Path root;
    private final Map<Path, String> names = new LinkedHashMap<>();
    private final Map<Path, String> refused = new LinkedHashMap<>();

    private EntryNames(Path root, Unpacked unpacked) {
        this.root = root;
        unpacked.names().forEach((path, name) -> names.put(root.resolve(path), name));
        unpacked.refused().forEach((path, reason) -> refused.put(root.resolve(path), reason));
    }

    /** Names as they lie on the disk. */
    static EntryNames onDisk(Path root) {
        return new EntryNames(root, new Unpacked(Map.of(), Map.of()));
    }

    static EntryNames in(Path root, Unpacked unpacked) {
        return new EntryNames(root, unpacked);
    }

    String of(Path place) {
        String name = names.get(place);
        return name == null ? FileName.of(place) : name;
    }

    /** What lies directly in {@code folder}, but for having been refused. */
    Map<Path, Refusal> refusedIn(Path folder) {
        Map<Path, Refusal> found = new LinkedHashMap<>();
        refused.forEach((place, reason) -> {
            if (folder.equals(place.getParent())) {
                found.put(place, new Refusal(of(place), reason));
            }
        });
        return found;
    }

    /** What was refused somewhere below {@code folder}. */
    List<Refusal> refusedBelow(Path folder) {
        List<Refusal> found = new ArrayList<>();
        refused.forEach((place, reason) -> {
            if (place.startsWith(folder) && !place.equals(folder)) {
                found.add(new Refusal(root.relativize(place).toString(), reason));
            }
        });
        return found;
    }
}
