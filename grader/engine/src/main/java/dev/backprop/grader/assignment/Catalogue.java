package dev.backprop.grader.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The assignments that this grader knows. */
public final class Catalogue {

    private Catalogue() {}

    /**
     * All assignments on the class path, in the order of the course, with their hidden checks where these are there too.
     *
     * @throws IllegalArgumentException if one of them is unsound; the message says what to do
     */
    public static List<Assignment> load() {
        return withHidden(
                handedOut(),
                ServiceLoader.load(HiddenChecks.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /**
     * All assignments as students are given them, without their hidden checks.
     *
     * @throws IllegalArgumentException if one of them is unsound; the message says what to do
     */
    public static List<Assignment> handedOut() {
        return ServiceLoader.load(Assignment.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt((Assignment assignment) ->
                                AssignmentInfo.of(assignment).order())
                        .thenComparing(Assignment::id))
                .toList();
    }

    /** Checks of assignments that are not there are passed over: a course may grade one assignment alone. */
    static List<Assignment> withHidden(List<Assignment> assignments, List<HiddenChecks> hidden) {
        return assignments.stream()
                .map(assignment -> extended(
                        assignment,
                        hidden.stream()
                                .filter(checks -> checks.assignment().equals(assignment.id()))
                                .toList()))
                .toList();
    }

    private static Assignment extended(Assignment assignment, List<HiddenChecks> hidden) {
        return hidden.isEmpty() ? assignment : new WithHiddenChecks(assignment, hidden);
    }
}
