package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.ExerciseReport;
import dev.backprop.grader.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One assignment as its student sees it: the stages at a glance, the check to work on next large, others that something is wrong
 * with in a line each. Of what is not filled in yet, only the first is worth a line; and an assignment that is not started
 * says no more than where to start. Several exercises stand one below the other, each in this way, below a heading for all.
 */
final class AssignmentView {

    private static final int INDENT = 2;

    private final Sheet sheet;

    AssignmentView(Sheet sheet) {
        this.sheet = sheet;
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
            String state = Labels.of("status." + assignment.status().name());
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
            new StageBar(sheet).print(checks, name);
            hidden(checks);
            further(assignment);
            findings(checks);
        } else if (assignment.status() == AssignmentStatus.UNTOUCHED) {
            nextToFillIn(checks)
                    .map(CheckReport::message)
                    .ifPresent(message -> sheet.lines(Ink.NORMAL, INDENT, message.text()));
        }
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
