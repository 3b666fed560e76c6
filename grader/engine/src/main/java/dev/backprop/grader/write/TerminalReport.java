package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.ExitCode;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportWriter;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The report for the student at a terminal.
 *
 * <p>Several assignments are shown on one screen, as {@link Overview} says. Of one it shows all checks at a glance, then the one to
 * work on next with everything that is known about it, then others that something is wrong with in a line each. Checks that students do not see are named as such. Text from the submission is made visible, never
 * sent as it is; the only escape sequences are the colours of the {@link TerminalStyle}.
 */
public final class TerminalReport implements ReportWriter {

    private static final int INDENT = 2;
    private static final int WIDE = 100;

    private final TerminalStyle style;
    private final boolean whole;

    /** Several assignments are shown on one screen. */
    public TerminalReport(TerminalStyle style) {
        this(style, false);
    }

    /** @param whole whether each of several assignments is shown in full, however many screens that takes */
    public TerminalReport(TerminalStyle style, boolean whole) {
        this.style = style;
        this.whole = whole;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean sharesItsStream() {
        return true;
    }

    @Override
    public void write(Report report, PrintStream out) {
        out.print(text(report));
        out.flush();
    }

    /** The whole report; lines end in {@code \n} and fit into the style's width. */
    public String text(Report report) {
        if (whole || report.partial() || report.assignments().size() < 2) {
            return inFull(report);
        }
        List<String> screens = Arrays.stream(Overview.Detail.values())
                .map(detail -> overview(report, detail))
                .toList();
        return screens.stream()
                .filter(screen -> screen.lines().count() <= Overview.LINES)
                .findFirst()
                .orElse(screens.get(screens.size() - 1));
    }

    private String overview(Report report, Overview.Detail detail) {
        Sheet sheet = new Sheet(style);
        new Overview(sheet, report, detail).print();
        boolean asked = report.assignments().stream().anyMatch(report::counts);
        if (asked) {
            score(sheet, report);
            if (!report.leftOut().isEmpty()) {
                sheet.put(", ").put(Labels.of("overview.leftOut"));
            }
            seedBeside(sheet, report);
        }
        if (report.assignments().stream()
                .noneMatch(assignment -> assignment.status().isTouched())) {
            sheet.paragraph(Ink.BOLD, 0, Labels.of(asked ? "untouched.asked" : "untouched"));
        }
        surroundings(sheet, report);
        return sheet.toString();
    }

    /** With a second input where there is one, if that is on the same screen as all else; a wide one is taken for a high one. */
    private String inFull(Report report) {
        String screen = inFull(report, true);
        return style.width() >= WIDE || screen.lines().count() <= Overview.LINES ? screen : inFull(report, false);
    }

    private String inFull(Report report, boolean withSecond) {
        Sheet sheet = new Sheet(style);
        for (AssignmentReport assignment : report.assignments()) {
            new AssignmentView(sheet, withSecond).print(assignment, report);
            sheet.blank();
        }
        total(sheet, report);
        return sheet.toString();
    }

    private void total(Sheet sheet, Report report) {
        boolean begun = report.assignments().stream()
                .anyMatch(assignment -> assignment.status().isTouched());
        boolean asked = report.assignments().stream().anyMatch(report::counts);
        if (asked) {
            score(sheet, report);
            sheet.end();
        }
        if (begun) {
            PointsText.leftOut(report).ifPresent(titles -> sheet.paragraph(Ink.NORMAL, 0, titles));
            if (!saysHowToRunAgain(report)) {
                seed(sheet, report);
            }
        } else if (!asked
                || report.assignments().stream()
                        .anyMatch(assignment -> assignment.status() == AssignmentStatus.UNTOUCHED)) {
            // Where everything is missing, that has been said, and what to do.
            sheet.paragraph(Ink.BOLD, 0, Labels.of(asked ? "untouched.asked" : "untouched"));
        }
        if (report.partial()) {
            sheet.paragraph(Ink.DIM, 0, Labels.of("partial"));
        }
        // Who is shown a report of an earlier run, or is sent one, is at nothing right now.
        if (!whole && isDone(report)) {
            sheet.put(Ink.YELLOW, Labels.of("next")).put(" ");
            sheet.paragraph(Ink.NORMAL, INDENT, Labels.of("next.all"));
        }
        surroundings(sheet, report);
    }

    /** Whether all is right of a part that was asked for: what comes next is no matter of it. */
    private static boolean isDone(Report report) {
        Report.Options options = report.options();
        return (!options.assignments().isEmpty() || options.check() != null)
                && report.assignments().stream()
                        .allMatch(assignment -> assignment.status() == AssignmentStatus.GRADED
                                && PointsText.isFull(assignment.checks()));
    }

    private static boolean saysHowToRunAgain(Report report) {
        return report.assignments().stream()
                .flatMap(assignment -> assignment.checks().stream())
                .anyMatch(check -> check.reproduce() != null);
    }

    private static void surroundings(Sheet sheet, Report report) {
        if (sheet.style().reduced()) {
            sheet.paragraph(Ink.DIM, 0, Labels.of("reduced"));
        }
        if (report.isolation().note() != null) {
            sheet.put(Ink.DIM, Labels.of("isolation")).put(" ");
            sheet.paragraph(
                    Ink.DIM,
                    INDENT,
                    report.isolation().mode() + ": " + report.isolation().note());
        }
    }

    private static void score(Sheet sheet, Report report) {
        List<CheckReport> counted = report.counted().stream()
                .flatMap(assignment -> assignment.checks().stream())
                .toList();
        PassMark passMark = report.options().pass();
        boolean passed = ExitCode.of(report, passMark) == ExitCode.PASSED;
        sheet.put(Ink.BOLD, Labels.of("score") + " ");
        sheet.put(passed ? Ink.STRONG_GREEN : Ink.BOLD, PointsText.of(counted));
        if (!passMark.equals(PassMark.FULL)) {
            sheet.put(" ").put(Labels.of(passed ? "pass.reached" : "pass.missed", passMark));
        }
    }

    /** At the end of the line that is begun, where there is room; else in the next. */
    private static void seedBeside(Sheet sheet, Report report) {
        String seed = Labels.of("summary.seed", report.seed());
        if (sheet.columns(seed) + 2 > sheet.left() || !sheet.style().symbols()) {
            sheet.end();
        }
        if (sheet.style().symbols()) {
            sheet.to(sheet.style().width() - sheet.columns(seed));
        }
        sheet.put(Ink.DIM, seed).end();
    }

    private static void seed(Sheet sheet, Report report) {
        sheet.put(Ink.DIM, Labels.of("seed", report.seed()) + " ").paragraph(Ink.CYAN, INDENT, command(report));
    }

    /** The command line that gives the same report again. */
    private static String command(Report report) {
        List<String> words = new ArrayList<>(List.of("./grade"));
        Report.Options options = report.options();
        words.addAll(options.assignments());
        if (options.check() != null) {
            words.addAll(List.of("--check", options.check()));
        }
        if (options.tries() != null) {
            words.addAll(List.of("--tries", options.tries().toString()));
        }
        words.addAll(List.of("--seed", Long.toString(report.seed())));
        return String.join(" ", words);
    }
}
