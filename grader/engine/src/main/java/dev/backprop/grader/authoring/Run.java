package dev.backprop.grader.authoring;

import dev.backprop.grader.grading.GradingMessages.NotNamed;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.ExerciseReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One submission graded with one seed. */
record Run(long seed, AssignmentReport report) {

    /** Of several exercises those that the submission has files for. */
    static Run of(long seed, AssignmentReport report) {
        return new Run(
                seed,
                report.status() == AssignmentStatus.MISSING
                        ? report
                        : report.among(exercise -> exercise.status() != AssignmentStatus.MISSING));
    }

    /** The exercises that were graded, where the assignment has several. */
    List<String> exercises() {
        return report.several().stream().map(ExerciseReport::id).toList();
    }

    /** The checks without their full points, in the order of the report. */
    List<CheckReport> lost() {
        return report.checks().stream()
                .filter(check -> check.score() < check.maxScore())
                .toList();
    }

    /** What their author reads of the models that failed while mistakes were looked up. */
    List<String> failedModels() {
        return report.byExercise().stream()
                .flatMap(each -> Stream.ofNullable(each.message()))
                .flatMap(said -> said.parts().stream())
                .filter(said -> said.isA(NotNamed.class))
                .flatMap(said -> said.nested("failure").stream())
                .map(Said::text)
                .distinct()
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
        return String.join(" ", text.lines().map(String::strip).toList());
    }
}
