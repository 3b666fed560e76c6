package dev.backprop.grader.grading;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.ExerciseReport;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes one report of several for the same submission and assignment, each with a seed of its own. */
final class WorstOfSeeds {

    private WorstOfSeeds() {}

    /**
     * Each check with the time that it took with all seeds, and with its worst result, the first where several are as bad, so that what it says can be shown again with the
     * seed that it names.
     *
     * @param reports of the same checks, in the order of the seeds; at least one
     */
    static AssignmentReport of(List<AssignmentReport> reports) {
        if (reports.size() == 1) {
            return reports.get(0);
        }
        AssignmentReport first = reports.stream()
                .filter(report -> report.status() != AssignmentStatus.GRADED)
                .findFirst()
                .orElse(reports.get(0));
        List<CheckReport> checks = IntStream.range(0, first.checks().size())
                .mapToObj(i -> worst(
                        reports.stream().map(report -> report.checks().get(i)).toList()))
                .toList();
        AssignmentReport worst = new AssignmentReport(
                first.id(),
                first.title(),
                first.version(),
                first.sha256(),
                first.status(),
                first.message(),
                checks,
                reports.stream()
                        .map(AssignmentReport::output)
                        .filter(output -> output != null)
                        .findFirst()
                        .orElse(null));
        return worst.of(exercises(reports, checks));
    }

    /** Each exercise as it ended with the first seed that it was not graded with, if any; null where there is one alone. */
    private static @Nullable List<ExerciseReport> exercises(List<AssignmentReport> reports, List<CheckReport> checks) {
        List<ExerciseReport> first = reports.get(0).exercises();
        return first == null
                ? null
                : IntStream.range(0, first.size())
                        .mapToObj(i -> reports.stream()
                                .map(report -> report.several().get(i))
                                .filter(exercise -> exercise.status() != AssignmentStatus.GRADED)
                                .findFirst()
                                .orElse(first.get(i)))
                        .map(exercise -> exercise.with(checks))
                        .toList();
    }

    private static CheckReport worst(List<CheckReport> results) {
        CheckReport worst = results.get(0);
        for (CheckReport result : results) {
            boolean worse = result.score() < worst.score();
            boolean asBadAndSaysMore = result.score() == worst.score()
                    && result.status().isFailure()
                    && !worst.status().isFailure();
            if (worse || asBadAndSaysMore) {
                worst = result;
            }
        }
        return worst.taking(results.stream().mapToLong(CheckReport::durationMs).sum());
    }
}
