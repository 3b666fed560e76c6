package dev.backprop.grader.report;

import java.util.Collection;
import java.util.List;

/**
 * The ids of the checks of an assignment. Where it has several exercises, they are {@code exercise.check}, as in
 * {@code staged-expression.dx.large}; where it has one, the check alone, {@code dx.large}.
 */
public final class CheckIds {

    private CheckIds() {}

    /** The id of a check within a report. */
    public static String of(String exercise, String check) {
        return exercise + "." + check;
    }

    /** Whether the check is one of the exercise. */
    static boolean isOf(String exercise, String id) {
        return id.startsWith(exercise + ".");
    }

    /**
     * The checks that somebody means who types an id, an exercise, or a check without its exercise; empty where there are none.
     *
     * @param exercises the ids of the exercises; empty where the assignment has one alone
     * @param ids the ids of its checks
     */
    public static List<String> meant(String typed, Collection<String> exercises, Collection<String> ids) {
        if (ids.contains(typed)) {
            return List.of(typed);
        }
        return exercises.contains(typed)
                ? ids.stream().filter(id -> isOf(typed, id)).toList()
                : exercises.stream()
                        .map(exercise -> of(exercise, typed))
                        .filter(ids::contains)
                        .toList();
    }
}
