package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several assignments on one screen: a row each; the one at work is unfolded to its exercises and stages; beneath stands the check
 * to work on next, with as much of it as there is room for. All else is in the report, and in the view of one assignment alone.
 */
final class Overview {

    /** How many lines there are for everything: a terminal has 24, and the next prompt takes one. */
    static final int LINES = 23;

    private static final int INDENT = 2;
    private static final int GAP = 2;
    private static final int LEAST_BAR = 10;
    private static final int MOST_MESSAGE = 6;

    /** How much is said; each says less than the one before. */
    enum Detail {
        /** Further checks too, what the code printed, and the input with space around it. */
        ALL,
        /** The check to work on next alone. */
        WHOLE,
        /** The same without blank lines. */
        CLOSE,
        /** Without the input. */
        SHORT,
        /** What is done, and what is not begun, in a line each. */
        FOLDED
    }

    private final Sheet sheet;
    private final Report report;
    private final Detail detail;
    private final Optional<AtWork> atWork;

    /** What a row says. */
    private record Row(AssignmentReport assignment, Mark mark, Ink ink, String state) {
        String points() {
            return PointsText.brief(assignment.checks());
        }
    }

    Overview(Sheet sheet, Report report, Detail detail) {
        this.sheet = sheet;
        this.report = report;
        this.detail = detail;
        this.atWork = AtWork.in(report);
    }

    void print() {
        List<Row> rows = report.assignments().stream().map(this::row).toList();
        if (detail == Detail.FOLDED) {
            folded(rows);
        } else {
            rows.forEach(row -> print(row, rows));
        }
        PointsText.unseen(report.assignments().stream()
                        .flatMap(assignment -> assignment.checks().stream())
                        .toList())
                .ifPresent(unseen -> sheet.paragraph(Ink.DIM, 0, unseen));
        if (report.assignments().stream().anyMatch(assignment -> Boolean.TRUE.equals(assignment.further()))) {
            sheet.paragraph(Ink.DIM, 0, Labels.of("further"));
        }
        sheet.blank();
        atWork.filter(work -> !work.isToBegin()).ifPresent(this::beneath);
        next();
    }

    // --- Rows -----------------------------------------------------------------------------------------------------

    private Row row(AssignmentReport assignment) {
        List<CheckReport> checks = assignment.checks();
        if (assignment.status() != AssignmentStatus.GRADED) {
            boolean touched = assignment.status().isTouched();
            return new Row(
                    assignment,
                    touched ? Mark.ERROR : Mark.TODO,
                    touched ? Ink.STRONG_RED : Ink.DIM,
                    Labels.of(assignment.status()));
        } else if (PointsText.isFull(checks)) {
            return new Row(assignment, Mark.PASSED, Ink.GREEN, Labels.of("overview.done"));
        }
        List<String> wrong = AtWork.failed(assignment);
        Optional<AssignmentReport> broken = assignment.byExercise().stream()
                .filter(part -> part.status() != AssignmentStatus.GRADED
                        && part.status().isTouched())
                .findFirst();
        if (wrong.isEmpty() && broken.isPresent()) {
            String state = broken.get().title() + " " + Labels.of(broken.get().status());
            return new Row(assignment, Mark.ERROR, Ink.STRONG_RED, state);
        } else if (!wrong.isEmpty()) {
            String state =
                    wrong.size() == 1 ? wrong.get(0) : Labels.of("overview.several", wrong.get(0), wrong.size() - 1);
            return new Row(assignment, Mark.FAILED, Ink.STRONG_RED, state);
        }
        String open = assignment.byExercise().stream()
                .filter(part -> !PointsText.isFull(part.checks()))
                .findFirst()
                .flatMap(part -> part.status() == AssignmentStatus.UNTOUCHED
                        ? Optional.of(part.title())
                        : ToWorkOn.toFillIn(part.checks()).map(CheckReport::id))
                .map(name -> Labels.of("overview.next", name))
                .orElse(Labels.of("overview.open"));
        return new Row(assignment, Mark.TODO, Ink.STRONG_YELLOW, open);
    }

    private void print(Row row, List<Row> all) {
        if (sheet.style().symbols()) {
            inColumns(row, all);
        } else {
            sheet.paragraph(
                    Ink.NORMAL,
                    0,
                    Labels.of(
                            "overview.row",
                            row.assignment().title(),
                            PointsText.of(row.assignment().checks()),
                            row.mark() == Mark.FAILED
                                    ? row.mark().text(sheet.style()) + " " + row.state()
                                    : row.state()));
        }
        atWork.filter(work -> work.assignment().equals(row.assignment())).ifPresent(this::unfold);
    }

    private void inColumns(Row row, List<Row> all) {
        int width = sheet.style().width();
        int points = sheet.widest(all, Row::points);
        int state = Math.min(sheet.widest(all, Row::state), width / 3);
        int title = Math.min(
                sheet.widest(all, each -> each.assignment().title()), width - INDENT - points - state - 2 * GAP);
        int bar = width - INDENT - title - points - state - 3 * GAP;
        if (row.assignment().status().isTouched()) {
            sheet.put(row.mark().ink(), row.mark().text(sheet.style()));
        }
        sheet.to(INDENT);
        sheet.cut(
                row.assignment().status().isTouched() ? Ink.BOLD : Ink.DIM,
                title,
                row.assignment().title());
        sheet.to(INDENT + title + GAP);
        int left = width - points - state - GAP;
        if (bar >= LEAST_BAR) {
            bar(row, bar);
        }
        sheet.to(left + points - sheet.columns(row.points())).put(row.points());
        sheet.to(width - state).cut(row.ink(), state, row.state()).end();
    }

    /** Thick as far as the points were earned. */
    private void bar(Row row, int columns) {
        double most = PointsText.maxScore(row.assignment().checks());
        double part = most == 0 ? 0 : row.assignment().score() / most;
        // A whole bar says that all is done, an empty one that nothing is.
        int thick = (int) Math.round(part * columns);
        thick = part > 0 ? Math.max(1, thick) : 0;
        thick = part < 1 ? Math.min(columns - 1, thick) : columns;
        sheet.put(Ink.GREEN, "━".repeat(thick)).put(Ink.DIM, "─".repeat(columns - thick));
    }

    private void folded(List<Row> rows) {
        together(
                "overview.folded.done",
                rows.stream().filter(row -> row.mark() == Mark.PASSED).toList());
        rows.stream()
                .filter(row ->
                        row.mark() != Mark.PASSED && row.assignment().status().isTouched())
                .forEach(row -> print(row, rows));
        together(
                "overview.folded.untouched",
                rows.stream()
                        .filter(row -> !row.assignment().status().isTouched())
                        .toList());
    }

    private void together(String label, List<Row> rows) {
        if (!rows.isEmpty()) {
            String titles = rows.stream().map(row -> row.assignment().title()).collect(Collectors.joining(", "));
            sheet.cut(Ink.DIM, sheet.left(), Labels.of(label, rows.size(), titles))
                    .end();
        }
    }

    // --- The one at work --------------------------------------------------------------------------------------------

    private void unfold(AtWork work) {
        if (!work.assignment().status().isTouched()) {
            return;
        }
        if (work.assignment().byExercise().size() > 1) {
            new MarkedNames(sheet, INDENT)
                    .print(work.assignment().byExercise().stream()
                            .map(Overview::item)
                            .toList());
        }
        if (work.exercise().status() == AssignmentStatus.GRADED) {
            if (work.assignment().byExercise().size() > 1) {
                sheet.to(INDENT).put(work.exercise().title() + ": ");
            }
            new MarkedNames(sheet, INDENT)
                    .print(work.exercise().checks().stream()
                            .map(check -> item(check, work.shortId(check.id())))
                            .toList());
        }
    }

    /** With what it waits for: there may be no room to say more of it. */
    private static MarkedNames.Item item(CheckReport check, String name) {
        String points = PointsText.brief(List.of(check));
        return new MarkedNames.Item(
                Mark.of(check.status()),
                name,
                ToWorkOn.waitsFor(check)
                        .map(other -> Labels.of("overview.after", points, other))
                        .orElse(points));
    }

    private static MarkedNames.Item item(AssignmentReport exercise) {
        Mark mark;
        if (AtWork.somethingIsWrong(exercise)) {
            mark = exercise.status() == AssignmentStatus.GRADED ? Mark.FAILED : Mark.ERROR;
        } else {
            mark = PointsText.isFull(exercise.checks()) ? Mark.PASSED : Mark.TODO;
        }
        return new MarkedNames.Item(mark, exercise.title(), PointsText.brief(exercise.checks()));
    }

    private void beneath(AtWork work) {
        if (work.exercise().status() != AssignmentStatus.GRADED) {
            notGraded(work);
        }
        ToWorkOn found = work.toWorkOn();
        found.next()
                .filter(check -> work.exercise().status() == AssignmentStatus.GRADED)
                .ifPresent(check -> {
                    FailureView view = new FailureView(sheet);
                    if (detail.compareTo(Detail.WHOLE) <= 0) {
                        view.print(check, found.alike(), true);
                    } else {
                        view.printBriefly(check, found.alike(), detail == Detail.CLOSE);
                    }
                });
        if (detail == Detail.ALL && !found.others().isEmpty() && work.exercise().status() == AssignmentStatus.GRADED) {
            sheet.blank();
            new OtherChecks(sheet).print(found.others());
        }
        if (work.assignment().output() != null) {
            if (detail == Detail.ALL) {
                new OutputView(sheet).print(work.assignment().output());
            } else {
                sheet.paragraph(
                        Ink.DIM,
                        0,
                        Labels.of("overview.printed", work.assignment().id()));
            }
        }
        sheet.blank();
    }

    /** Why, as far as there is room: a compiler has much to say. */
    private void notGraded(AtWork work) {
        String text = work.exercise().text();
        if (text != null) {
            List<String> lines = text.lines().toList();
            int most = detail == Detail.ALL ? lines.size() : MOST_MESSAGE;
            lines.stream().limit(most).forEach(line -> sheet.lines(Ink.NORMAL, INDENT, line));
            if (lines.size() > most) {
                sheet.paragraph(Ink.DIM, INDENT, Labels.of("output.more", lines.size() - most));
            }
        }
    }

    private void next() {
        if (atWork.isEmpty()) {
            sheet.paragraph(Ink.STRONG_GREEN, 0, Labels.of("overview.finished"));
            return;
        }
        AtWork work = atWork.get();
        String key;
        String what;
        if (work.isToBegin()) {
            key = "overview.begin";
            what = work.exercise().title() + ". "
                    + ToWorkOn.toFillIn(work.exercise().checks())
                            .map(CheckReport::text)
                            .orElse("");
        } else if (work.exercise().status() != AssignmentStatus.GRADED) {
            key = "overview.mend";
            what = work.exercise().title();
        } else {
            ToWorkOn found = work.toWorkOn();
            what = found.alike().stream().map(check -> work.shortId(check.id())).collect(Collectors.joining(", "));
            if (what.isEmpty()) {
                key = "overview.look";
            } else {
                key = found.alike().get(0).status().isFailure() ? "overview.mend" : "overview.fill";
            }
        }
        sheet.put(Ink.YELLOW, Labels.of("next")).put(" ");
        sheet.paragraph(Ink.NORMAL, INDENT, Labels.of(key, what, work.name()));
    }
}
