package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a student is in a course: the first exercise in which something is wrong; else the first that is begun and open; else the
 * first that nobody has begun.
 *
 * @param assignment the one that the exercise is of
 * @param exercise it alone, as an assignment of its own
 */
record AtWork(AssignmentReport assignment, AssignmentReport exercise) {

    /** Empty where everything is done. */
    static Optional<AtWork> in(Report report) {
        return first(report, AtWork::somethingIsWrong)
                .or(() -> first(
                        report, exercise -> exercise.status().isTouched() && !PointsText.isFull(exercise.checks())))
                .or(() -> first(report, exercise -> exercise.status() == AssignmentStatus.UNTOUCHED));
    }

    private static Optional<AtWork> first(Report report, Predicate<AssignmentReport> condition) {
        return report.assignments().stream()
                .flatMap(assignment -> assignment.byExercise().stream()
                        .filter(condition)
                        .map(exercise -> new AtWork(assignment, exercise)))
                .findFirst();
    }

    /** Whether it could not be graded, or a check failed. */
    static boolean somethingIsWrong(AssignmentReport exercise) {
        return exercise.status() == AssignmentStatus.GRADED
                ? exercise.checks().stream().anyMatch(check -> check.status().isFailure())
                : exercise.status().isTouched();
    }

    /** Whether nobody has begun it. */
    boolean isToBegin() {
        return exercise.status() == AssignmentStatus.UNTOUCHED;
    }

    /** What to type to see all of the exercise. */
    String name() {
        return exercise.several().isEmpty()
                ? assignment.id()
                : exercise.several().get(0).id();
    }

    /** The name of a check within the exercise. */
    String shortId(String check) {
        return exercise.several().isEmpty() ? check : exercise.several().get(0).shortId(check);
    }

    ToWorkOn toWorkOn() {
        return ToWorkOn.of(exercise.checks());
    }

    /** The ids of the checks that failed, in the whole assignment. */
    static List<String> failed(AssignmentReport assignment) {
        return assignment.checks().stream()
                .filter(check -> check.status().isFailure())
                .map(CheckReport::id)
                .toList();
    }
}
