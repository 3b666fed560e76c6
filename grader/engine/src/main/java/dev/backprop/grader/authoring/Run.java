package dev.backprop.grader.authoring;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.CheckReport;
import java.util.List;
import java.util.Optional;

/** One submission graded with one seed. */
record Run(long seed, AssignmentReport report) {

    /** The checks without their full points, in the order of the report. */
    List<CheckReport> lost() {
        return report.checks().stream()
                .filter(check -> check.score() < check.maxScore())
                .toList();
    }

    /** The first lost check whose failures a known mistake explains. */
    Optional<CheckReport> named() {
        return lost().stream().filter(check -> check.diagnosis() != null).findFirst();
    }

    /** What the student reads of a check, in one line. */
    static String said(CheckReport check) {
        return check.text() == null ? "nothing" : oneLine(check.text());
    }

    /** A text of several lines in one. */
    static String oneLine(String text) {
        return String.join(" / ", text.lines().map(String::strip).toList());
    }
}
