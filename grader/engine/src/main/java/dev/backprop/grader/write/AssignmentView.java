package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.ExerciseReport;
import dev.backprop.grader.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One assignment as its student sees it: the stages at a glance, the check to work on next large, others that something is wrong
 * with in a line each. Of what is not filled in yet, only the first is worth a line; and an assignment that is not started
 * says no more than where to start. Several exercises stand one below the other, each in this way, below a heading for all.
 */
final class AssignmentView {

    private static final int INDENT = 2;

    private final Sheet sheet;
    private final boolean withSecond;

    /** @param withSecond whether a second input is shown, where there is one */
    AssignmentView(Sheet sheet, boolean withSecond) {
        this.sheet = sheet;
        this.withSecond = withSecond;
    }

    void print(AssignmentReport assignment, Report report) {
        boolean counts = report.counts(assignment);
        if (counts && !assignment.several().isEmpty()) {
            byExercise(assignment, report.counted(assignment));
        } else {
            header(assignment, counts);
            body(assignment, UnaryOperator.identity());
        }
        if (assignment.text() != null) {
            sheet.lines(Ink.NORMAL, INDENT, assignment.text());
        }
        if (assignment.output() != null) {
            new OutputView(sheet).print(assignment.output());
        }
    }

    /** @param counted the same assignment with the exercises that count */
    private void byExercise(AssignmentReport assignment, AssignmentReport counted) {
        points(assignment.title(), counted.checks());
        further(assignment);
        boolean wasLong = true;
        Optional<AssignmentReport> toBegin = assignment.byExercise().stream()
                .filter(part -> part.status() == AssignmentStatus.UNTOUCHED)
                .findFirst();
        for (AssignmentReport part : assignment.byExercise()) {
            ExerciseReport exercise = part.several().get(0);
            boolean isLong = part.status().isTouched() && hasMoreToSay(part);
            if (isLong || wasLong) {
                sheet.blank();
            }
            header(part, counted.several().contains(exercise));
            if (isLong || toBegin.filter(part::equals).isPresent()) {
                body(part, exercise::shortId);
            }
            if (exercise.message() != null && (part.status().isTouched() || isLong)) {
                sheet.lines(Ink.NORMAL, INDENT, exercise.message().text());
            }
            wasLong = isLong;
        }
    }

    /** Full points and nothing else are said by the heading. */
    private static boolean hasMoreToSay(AssignmentReport part) {
        return part.text() != null
                || !PointsText.isFull(part.checks())
                || part.checks().stream().anyMatch(check -> check.text() != null || !check.isVisible());
    }

    private void header(AssignmentReport assignment, boolean counts) {
        List<CheckReport> checks = assignment.checks();
        if (assignment.status() == AssignmentStatus.GRADED) {
            points(assignment.title(), checks);
        } else {
            String state = Labels.of(assignment.status());
            header(
                    assignment.title(),
                    counts ? state + ", " + PointsText.of(checks) : state,
                    assignment.status().isTouched() ? Ink.STRONG_RED : Ink.DIM);
        }
    }

    private void points(String title, List<CheckReport> checks) {
        header(title, PointsText.of(checks), PointsText.isFull(checks) ? Ink.STRONG_GREEN : Ink.BOLD);
    }

    private void body(AssignmentReport assignment, UnaryOperator<String> name) {
        List<CheckReport> checks = assignment.checks();
        if (assignment.status() == AssignmentStatus.GRADED) {
            bar(checks);
            new MarkedNames(sheet, 0).print(checks, name);
            hidden(checks);
            further(assignment);
            findings(checks);
        } else if (assignment.status() == AssignmentStatus.UNTOUCHED) {
            ToWorkOn.toFillIn(checks)
                    .map(CheckReport::message)
                    .ifPresent(message -> sheet.lines(Ink.NORMAL, INDENT, message.text()));
        }
    }

    /** A line as long as the points that there are: each check has its part of it, thick as far as it was earned. */
    private void bar(List<CheckReport> checks) {
        double all = PointsText.maxScore(checks);
        if (all == 0 || !sheet.style().symbols()) {
            return;
        }
        double scale = sheet.style().width() / all;
        double before = 0;
        for (CheckReport check : checks) {
            int from = (int) Math.round(before * scale);
            int earned = (int) Math.round((before + check.score()) * scale);
            int to = (int) Math.round((before + check.maxScore()) * scale);
            sheet.put(Ink.GREEN, "━".repeat(earned - from));
            sheet.put(Mark.of(check.status()).ink(), "─".repeat(to - earned));
            before += check.maxScore();
        }
        sheet.end();
    }

    private void further(AssignmentReport assignment) {
        if (Boolean.TRUE.equals(assignment.further())) {
            sheet.paragraph(Ink.DIM, 0, Labels.of("further"));
        }
    }

    private void header(String title, String state, Ink ink) {
        int columns = sheet.columns(state);
        sheet.cut(Ink.BOLD, sheet.left() - columns - ": ".length(), title);
        if (sheet.style().symbols()) {
            sheet.to(sheet.style().width() - columns);
        } else {
            sheet.put(": ");
        }
        sheet.put(ink, state).end();
    }

    private void hidden(List<CheckReport> checks) {
        PointsText.unseen(checks).ifPresent(unseen -> sheet.paragraph(Ink.DIM, 0, unseen));
    }

    private void findings(List<CheckReport> checks) {
        ToWorkOn found = ToWorkOn.of(checks);
        found.next().ifPresent(check -> {
            sheet.blank();
            new FailureView(sheet).print(check, found.alike(), withSecond);
        });
        if (!found.others().isEmpty()) {
            sheet.blank();
            new OtherChecks(sheet).print(found.others());
        }
    }
}
