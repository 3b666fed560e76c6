package dev.backprop.grader.batch.policy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the grader has found of one student in one assignment.
 *
 * @param points null where there is no mark
 * @param checks the points of each check
 * @param at when it was handed in; null where nobody knows
 * @param isLate whether the platform calls it late, which says nothing of how much
 */
public record RawMark(
        String assignment,
        @Nullable Double points,
        double max,
        Map<String, Double> checks,
        @Nullable Instant at,
        boolean isLate) {

    public RawMark {
        checks = Map.copyOf(checks);
    }
}
