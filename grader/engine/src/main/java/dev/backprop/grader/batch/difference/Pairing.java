package dev.backprop.grader.batch.difference;

import dev.backprop.grader.batch.book.ClassFile;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffRenamed;
import dev.backprop.grader.batch.intake.Handin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which report of one run is to be compared with which of another: those of the same people where both runs know for certain whose they
 * are, whatever the folders are called, and else those of one name.
 */
final class Pairing {

    /**
     * The reports of a student or a team, by their keys.
     *
     * @param before null: the old run has none
     * @param after null: the new run has none
     */
    record Pair(@Nullable String before, @Nullable String after) {

        /** What the newest of them is called. */
        String lastKey() {
            return after == null ? Objects.requireNonNull(before, "one is there") : after;
        }

        /** What both are called. */
        String label() {
            return before == null || after == null || before.equals(after)
                    ? lastKey()
                    : new DiffRenamed(after, before).text();
        }
    }

    private Pairing() {}

    /** All reports of both, in pairs as far as there are any, in the order of their keys. */
    static List<Pair> of(Path old, Set<String> before, Path other, Set<String> after) {
        Map<String, Set<String>> earlier = people(old, before);
        Map<String, Set<String>> later = people(other, after);
        Map<Set<String>, String> byPeople = new HashMap<>();
        earlier.forEach((key, people) -> byPeople.put(people, key));
        Map<String, String> partners = new TreeMap<>();
        later.forEach((key, people) -> {
            String same = byPeople.get(people);
            if (same != null) {
                partners.put(key, same);
            }
        });
        Set<String> taken = new HashSet<>(partners.values());
        for (String key : after) {
            Set<String> some = earlier.getOrDefault(key, Set.of());
            Set<String> others = later.getOrDefault(key, Set.of());
            boolean isAnothers = !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
            if (before.contains(key) && !isAnothers && !taken.contains(key)) {
                partners.putIfAbsent(key, key);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        after.forEach(key -> pairs.add(new Pair(partners.get(key), key)));
        Set<String> left = new TreeSet<>(before);
        left.removeAll(partners.values());
        left.forEach(key -> pairs.add(new Pair(key, null)));
        pairs.sort(Comparator.comparing(Pair::lastKey));
        return pairs;
    }

    /** Whose the reports are, of which that is certain. */
    private static Map<String, Set<String>> people(Path folder, Set<String> keys) {
        Map<String, Set<String>> people = new HashMap<>();
        ClassFile.earlier(folder).ifPresent(known -> {
            for (Handin handin : known.handins()) {
                if (handin.question() == null && keys.contains(handin.reportKey())) {
                    // The number of one platform may be that of somebody else on the roster.
                    people.computeIfAbsent(handin.reportKey(), none -> new HashSet<>())
                            .add(handin.student().kind() + " "
                                    + handin.student().id());
                }
            }
        });
        return people;
    }
}
