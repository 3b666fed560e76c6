package dev.backprop.grader.batch.intake;

import java.util.Map;

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

    static Claim of(String id, String name, Map<Mark, String> marks) {
        return new Claim(id, name, marks, "");
    }

    /** Somebody known by the name of a folder or file alone. */
    static Claim named(String name) {
        return new Claim(name, name, Map.of(), name);
    }
}
