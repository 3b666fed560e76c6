package dev.backprop.grader.grading;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import java.util.List;
import java.util.stream.IntStream;

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
        return new AssignmentReport(
                first.id(),
                first.title(),
                first.version(),
                first.sha256(),
                first.status(),
                first.message(),
                IntStream.range(0, first.checks().size())
                        .mapToObj(i -> worst(reports.stream()
                                .map(report -> report.checks().get(i))
                                .toList()))
                        .toList(),
                reports.stream()
                        .map(AssignmentReport::output)
                        .filter(output -> output != null)
                        .findFirst()
                        .orElse(null));
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
