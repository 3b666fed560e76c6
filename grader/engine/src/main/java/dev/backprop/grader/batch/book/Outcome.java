package dev.backprop.grader.batch.book;

import dev.backprop.grader.report.Report;

/** What came of one hand-in. */
sealed interface Outcome {

    /** There is a report, which may well be of nothing handed in. */
    record Graded(Report report) implements Outcome {}

    /** The grader failed; that is no mark. */
    record Failed(String reason) implements Outcome {}

    /** Nobody has come to it yet. */
    record Pending() implements Outcome {}
}
