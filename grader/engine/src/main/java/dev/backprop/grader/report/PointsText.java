package dev.backprop.grader.report;

import dev.backprop.grader.message.ShortNumber;
import java.util.List;

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
