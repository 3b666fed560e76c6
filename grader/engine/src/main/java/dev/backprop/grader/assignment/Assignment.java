package dev.backprop.grader.assignment;

import java.util.List;

/**
 * One assignment of a course, as the grader sees it: found through {@link java.util.ServiceLoader}, so a course can keep
 * its own assignments in a repository of its own.
 *
 * <p>Everything that is not code (title, version, files, limits) stands in the assignment's {@code assignment.json},
 * which {@link AssignmentInfo} reads.
 */
public interface Assignment {

    /** The id that reports and the command line use, in kebab case: the same as in {@code assignment.json}. */
    String id();

    /** What the student fills in, in the order of the handout: one exercise for each class. Never empty. */
    List<Exercise<?, ?>> exercises();

    /** Classes from all the jars that this assignment is made of; the first one's holds {@code assignment.json}. */
    default List<Class<?>> code() {
        return List.of(getClass());
    }
}
