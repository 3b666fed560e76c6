package dev.backprop.grader.batch.lane;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order.
 *
 * @param outcome what the other components are to be read by
 * @param assignments those that the student has worked on
 * @param report the report as JSON, for staff
 * @param reason why the grader failed, in a sentence
 * @param detail the same for whoever mends it
 */
public record LaneReply(
        Outcome outcome,
        @Nullable List<String> assignments,
        @Nullable String report,
        @Nullable String reason,
        @Nullable String detail) {

    /** What came of an order. */
    public enum Outcome {
        /** {@link #assignments} says what there is. */
        LOOKED,
        /** {@link #report} is there. */
        GRADED,
        /** The sources are those that there is a report for. */
        UNCHANGED,
        /** {@link #reason} and {@link #detail} say why the grader could not do it. Never the student's fault. */
        FAILED
    }

    static LaneReply looked(List<String> assignments) {
        return new LaneReply(Outcome.LOOKED, assignments, null, null, null);
    }

    static LaneReply graded(String report) {
        return new LaneReply(Outcome.GRADED, null, report, null, null);
    }

    static LaneReply unchanged() {
        return new LaneReply(Outcome.UNCHANGED, null, null, null, null);
    }

    /** The grader could not do it. */
    public static LaneReply failed(String reason, String detail) {
        return new LaneReply(Outcome.FAILED, null, null, reason, detail);
    }
}
