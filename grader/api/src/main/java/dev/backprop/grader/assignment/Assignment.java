package dev.backprop.grader.assignment;

import dev.backprop.grader.report.CheckIds;
import java.util.List;
import org.apiguardian.api.API;

/**
 * One assignment of a course, as the grader sees it: found through {@link java.util.ServiceLoader}, so a course can keep
 * its own assignments in a repository of its own.
 *
 * <p>Everything that is not code (title, version, files, limits) stands in the assignment's {@code assignment.json},
 * which {@link AssignmentInfo} reads.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface Assignment {

    /** The id that reports and the command line use, in kebab case: the same as in {@code assignment.json}. */
    String id();

    /** What the student fills in, in the order of the handout: one exercise for each class. Never empty. */
    List<Exercise<?, ?>> exercises();

    /** The ids of its exercises where it has several; else none, because then that of the assignment says it. */
    default List<String> exerciseIds() {
        return exercises().size() == 1
                ? List.of()
                : exercises().stream().map(Exercise::id).toList();
    }

    /** What reports call a check of one of its exercises. */
    default String checkId(Exercise<?, ?> exercise, String check) {
        return exercises().size() == 1 ? check : CheckIds.of(exercise.id(), check);
    }

    /** Classes from all the jars that this assignment is made of; the first one's holds {@code assignment.json}. */
    default List<Class<?>> code() {
        return List.of(getClass());
    }
}
