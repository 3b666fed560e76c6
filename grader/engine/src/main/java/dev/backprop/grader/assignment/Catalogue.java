package dev.backprop.grader.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The assignments that this grader knows. */
public final class Catalogue {

    private Catalogue() {}

    /**
     * All assignments on the class path, in the order of the course.
     *
     * @throws IllegalArgumentException if one of them is unsound; the message says what to do
     */
    public static List<Assignment> load() {
        return ServiceLoader.load(Assignment.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt((Assignment assignment) ->
                                AssignmentInfo.of(assignment).order())
                        .thenComparing(Assignment::id))
                .toList();
    }
}
