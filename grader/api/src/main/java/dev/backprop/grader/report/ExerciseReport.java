package dev.backprop.grader.report;

import dev.backprop.grader.message.Said;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The result of one exercise of an assignment that has several.
 *
 * @param id kebab case, after the class: {@code staged-expression}
 * @param className the student's class, qualified
 * @param message why it was not graded; null where it was
 * @param score the sum of its checks' points
 * @param maxScore the sum of the points that its checks could give
 * @param checks the ids of its checks, all of which begin with its own
 */
public record ExerciseReport(
        String id,
        String className,
        AssignmentStatus status,
        @Nullable Said message,
        double score,
        double maxScore,
        List<String> checks) {

    /** @throws IllegalArgumentException if a check is none of this exercise */
    public ExerciseReport {
        checks = List.copyOf(checks);
        for (String check : checks) {
            if (!CheckIds.isOf(id, check)) {
                throw new IllegalArgumentException("check " + check + " is none of the exercise " + id);
            }
        }
    }

    /** Adds up the points of its checks. */
    public static ExerciseReport of(
            String id, String className, AssignmentStatus status, @Nullable Said message, List<CheckReport> checks) {
        return new ExerciseReport(
                id,
                className,
                status,
                message,
                Points.sum(checks.stream().mapToDouble(CheckReport::score)),
                Points.sum(checks.stream().mapToDouble(CheckReport::maxScore)),
                checks.stream().map(CheckReport::id).toList());
    }

    /** The id of one of its checks, as it is called within the exercise. */
    public String shortId(String check) {
        return check.substring(id.length() + 1);
    }

    /** Those of its checks that are among these. */
    List<CheckReport> of(List<CheckReport> all) {
        return all.stream().filter(check -> CheckIds.isOf(id, check.id())).toList();
    }

    /** The same exercise with those of its checks alone that are among these. */
    public ExerciseReport with(List<CheckReport> all) {
        return of(id, className, status, message, of(all));
    }

    ExerciseReport said(UnaryOperator<Said> words) {
        return new ExerciseReport(
                id, className, status, message == null ? null : words.apply(message), score, maxScore, checks);
    }
}
