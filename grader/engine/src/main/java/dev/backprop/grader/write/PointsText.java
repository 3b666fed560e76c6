package dev.backprop.grader.write;

import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Points;
import dev.backprop.grader.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Points in words, with all digits that they have. */
final class PointsText {

    private PointsText() {}

    /** {@code 14 of 20 points}. */
    static String of(double score, double maxScore) {
        return Labels.of("points", ShortNumber.inFull(score), ShortNumber.inFull(maxScore));
    }

    /** {@code 14 of 20 points}, for all of the checks. */
    static String of(List<CheckReport> checks) {
        return of(score(checks), maxScore(checks));
    }

    /** {@code Score: 14 of 20 points}, or that there is none yet, where nothing that counts is begun or asked for. */
    static String score(Report report) {
        List<AssignmentReport> counted = report.counted();
        return counted.isEmpty()
                ? Labels.of("untouched")
                : Labels.of("score") + " "
                        + of(counted.stream()
                                .flatMap(assignment -> assignment.checks().stream())
                                .toList());
    }

    /** Which exercises are no part of the score, because nobody has begun them; empty where none is. */
    static Optional<String> leftOut(Report report) {
        String titles = report.leftOut().stream().map(AssignmentReport::title).collect(Collectors.joining(", "));
        return titles.isEmpty() ? Optional.empty() : Optional.of(Labels.of("leftOut", titles));
    }

    /** Which of the checks students do not see; empty where they see all. */
    static Optional<String> unseen(List<CheckReport> checks) {
        String unseen = checks.stream()
                .filter(check -> !check.isVisible())
                .map(check -> check.id() + " (" + check.visibility().json() + ")")
                .collect(Collectors.joining(", "));
        return unseen.isEmpty() ? Optional.empty() : Optional.of(Labels.of("hidden", unseen));
    }

    /** {@code 14/20}, for all of the checks. */
    static String brief(List<CheckReport> checks) {
        return ShortNumber.inFull(score(checks)) + "/" + ShortNumber.inFull(maxScore(checks));
    }

    static boolean isFull(List<CheckReport> checks) {
        return score(checks) == maxScore(checks);
    }

    static double maxScore(List<CheckReport> checks) {
        return Points.sum(checks.stream().mapToDouble(CheckReport::maxScore));
    }

    private static double score(List<CheckReport> checks) {
        return Points.sum(checks.stream().mapToDouble(CheckReport::score));
    }
}
