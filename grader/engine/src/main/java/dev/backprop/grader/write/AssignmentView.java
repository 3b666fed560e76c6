package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One assignment as its student sees it: the stages at a glance, the check to work on next large, others that something is wrong
 * with in a line each. Of what is not filled in yet, only the first is worth a line; and an assignment that is not started
 * says no more than where to start.
 */
final class AssignmentView {

    private static final int INDENT = 2;

    private final Sheet sheet;

    AssignmentView(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param counts whether the assignment is part of the run's score */
    void print(AssignmentReport assignment, boolean counts) {
        List<CheckReport> checks = assignment.checks();
        if (assignment.status() == AssignmentStatus.GRADED) {
            header(assignment.title(), PointsText.of(checks), PointsText.isFull(checks) ? Ink.STRONG_GREEN : Ink.BOLD);
        } else {
            String state = Labels.of("status." + assignment.status().name());
            header(
                    assignment.title(),
                    counts ? state + ", " + PointsText.of(checks) : state,
                    assignment.status().isTouched() ? Ink.STRONG_RED : Ink.DIM);
        }
        if (assignment.status() == AssignmentStatus.GRADED) {
            new StageBar(sheet).print(checks);
            hidden(checks);
            if (Boolean.TRUE.equals(assignment.further())) {
                sheet.paragraph(Ink.DIM, 0, Labels.of("further"));
            }
            findings(checks);
        } else if (assignment.status() == AssignmentStatus.UNTOUCHED) {
            nextToFillIn(checks)
                    .map(CheckReport::message)
                    .ifPresent(message -> sheet.lines(Ink.NORMAL, INDENT, message.text()));
        }
        if (assignment.text() != null) {
            sheet.lines(Ink.NORMAL, INDENT, assignment.text());
        }
        if (assignment.output() != null) {
            new OutputView(sheet).print(assignment.output());
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
        String hidden = checks.stream()
                .filter(check -> !check.isVisible())
                .map(check -> check.id() + " (" + check.visibility().json() + ")")
                .collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            sheet.paragraph(Ink.DIM, 0, Labels.of("hidden", hidden));
        }
    }

    private void findings(List<CheckReport> checks) {
        // What has no input of its own may only refer to another check.
        Optional<CheckReport> next = first(
                        checks, check -> check.status().isFailure() && check.counterexample() != null)
                .or(() -> first(checks, check -> check.status().isFailure()))
                .or(() -> nextToFillIn(checks));
        List<CheckReport> shown = next.map(check -> alike(check, checks)).orElse(List.of());
        next.ifPresent(check -> {
            sheet.blank();
            new FailureView(sheet).print(check, shown);
        });
        List<CheckReport> others = checks.stream()
                .filter(check -> check.status() != CheckStatus.PASSED || check.text() != null)
                .filter(check -> check.status() != CheckStatus.TODO
                        || check.equals(nextToFillIn(checks).orElse(null)))
                .filter(check -> !shown.contains(check))
                .toList();
        if (!others.isEmpty()) {
            sheet.blank();
            new OtherChecks(sheet).print(others);
        }
    }

    /** A call that broke off where nobody can see it leaves many values out for one reason. */
    private static List<CheckReport> alike(CheckReport shown, List<CheckReport> checks) {
        return checks.stream()
                .filter(check -> check.equals(shown)
                        || (shown.status().isFailure()
                                && check.status() == shown.status()
                                && check.text() != null
                                && check.alike().equals(shown.alike())))
                .toList();
    }

    private static Optional<CheckReport> nextToFillIn(List<CheckReport> checks) {
        return first(checks, check -> check.status() == CheckStatus.TODO);
    }

    private static Optional<CheckReport> first(List<CheckReport> checks, Predicate<CheckReport> condition) {
        return checks.stream().filter(condition).findFirst();
    }
}
