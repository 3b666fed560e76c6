package dev.backprop.grader.batch.intake;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose a hand-in is, as far as the platform says.
 *
 * @param id unique among the hand-ins of one platform
 * @param name the student's name, or what comes closest to it
 * @param marks what is known for certain
 * @param words a name in which a mark may stand, and nobody knows which; empty where there is none
 */
record Claim(String id, String name, Map<Mark, String> marks, String words) {

    Claim {
        marks = Map.copyOf(marks);
    }

    /** What the id is; null where it is no mark. */
    @Nullable
    Mark kind() {
        return marks.entrySet().stream()
                .filter(mark -> mark.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether nothing in it can say whose it is. */
    boolean isNobodys() {
        return marks.isEmpty() && words.isEmpty();
    }

    /** Whether the name is one, and not a mark for want of any. */
    boolean hasName() {
        return !marks.containsValue(name);
    }

    static Claim of(String id, String name, Map<Mark, String> marks) {
        return new Claim(id, name, marks, "");
    }

    /** Somebody known by the name of a folder or file alone. */
    static Claim named(String name) {
        return new Claim(name, name, Map.of(), name);
    }

    /** The same, in whose name these words say nothing. */
    Claim without(Set<String> common) {
        String left = NameForms.words(words).stream()
                .filter(word -> !common.contains(word))
                .collect(Collectors.joining(" "));
        return left.isEmpty() ? this : new Claim(id, name, marks, left);
    }

    /** Somebody of whom a platform says nothing that could be a student's. */
    static Claim unknown(String label) {
        return new Claim(label, label, Map.of(), "");
    }
}
