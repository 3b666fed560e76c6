package dev.backprop.grader.write;

import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Counterexample;
import java.util.List;
import java.util.stream.Collectors;

/** The check to work on next, with everything that is known about it. */
final class FailureView {

    private static final int INDENT = 2;
    private static final int DEEP = 4;

    private final Sheet sheet;

    FailureView(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Shows it whole.
     *
     * @param alike all checks of which the same is to be said, this one among them: no one of them stands for the others
     * @param withSecond whether a second input is shown, where there is one
     */
    void print(CheckReport check, List<CheckReport> alike, boolean withSecond) {
        rule(check, alike);
        if (alike.size() == 1 && !isOfWholeStage(check)) {
            sheet.paragraph(Ink.NORMAL, INDENT, check.title());
            sheet.blank();
        }
        details(check, withSecond);
    }

    /** What a stage is, its name says; in an exercise of several, behind that of the exercise. */
    private static boolean isOfWholeStage(CheckReport check) {
        return ("." + check.id()).endsWith("." + check.stage());
    }

    /**
     * The same in fewer lines.
     *
     * @param withInput whether the input is shown that the check fails on
     */
    void printBriefly(CheckReport check, List<CheckReport> alike, boolean withInput) {
        rule(check, alike);
        if (check.text() != null) {
            sheet.lines(Ink.BOLD, INDENT, check.text());
        }
        if (withInput && check.counterexample() != null) {
            one("inputs", check.counterexample());
        }
        advice(check);
    }

    /** What is known about the check, in whole lines, without the graphics of a terminal. */
    static String text(CheckReport check) {
        Sheet sheet = new Sheet(TerminalStyle.TEXT);
        sheet.paragraph(Ink.NORMAL, 0, check.title());
        sheet.blank();
        new FailureView(sheet).details(check, true);
        return sheet.toString().stripTrailing();
    }

    private void details(CheckReport check, boolean withSecond) {
        if (check.text() != null) {
            sheet.lines(Ink.BOLD, INDENT, check.text());
        }
        Counterexample counterexample = check.counterexample();
        if (counterexample != null) {
            counterexample(counterexample, withSecond);
        }
        CheckReport.Diagnosis diagnosis = check.diagnosis();
        if (diagnosis != null || check.next() != null || check.reproduce() != null) {
            sheet.blank();
        }
        advice(check);
    }

    private void advice(CheckReport check) {
        CheckReport.Diagnosis diagnosis = check.diagnosis();
        if (diagnosis != null && !saysWhatToDo(check)) {
            List<String> titles = diagnosis.title().lines().toList();
            titles.stream().limit(1).forEach(title -> labelled("diagnosis", Ink.NORMAL, title));
            titles.stream().skip(1).forEach(title -> labelled("diagnosis.also", Ink.NORMAL, title));
            diagnosis.hint().lines().forEach(hint -> labelled("hint", Ink.NORMAL, hint));
        }
        if (diagnosis != null) {
            labelled("more", Ink.CYAN, Labels.of("more.command", diagnosis.id()));
        }
        if (check.next() != null) {
            labelled("next", Ink.NORMAL, check.next().text());
        }
        if (check.reproduce() != null) {
            labelled("again", Ink.CYAN, check.reproduce());
        }
    }

    /** Of an exception the message itself names the mistake and the next step. */
    private static boolean saysWhatToDo(CheckReport check) {
        return check.message() != null && check.message().code().equals("ThrewAt");
    }

    private void labelled(String label, Ink ink, String text) {
        sheet.to(INDENT).put(Ink.YELLOW, Labels.of(label)).put(" ");
        sheet.paragraph(ink, DEEP, text);
    }

    private void rule(CheckReport check, List<CheckReport> alike) {
        Mark mark = Mark.of(check.status());
        String ids = alike.stream().map(CheckReport::id).collect(Collectors.joining(", "));
        String head = mark.text(sheet.style()) + " " + ids;
        String points = PointsText.of(alike);
        int rule = sheet.left() - sheet.columns("── " + head + "  " + points + " ──");
        if (sheet.style().symbols() && rule > 0) {
            sheet.put(Ink.DIM, "── ").put(mark.ink(), head).put(" ");
            sheet.put(Ink.DIM, "─".repeat(rule)).put(" " + points).put(Ink.DIM, " ──");
        } else {
            String rest = ", " + points;
            sheet.cut(mark.ink(), sheet.left() - sheet.columns(rest), head).put(rest);
        }
        sheet.end();
    }

    private void counterexample(Counterexample counterexample, boolean withSecond) {
        if (counterexample.inputs().isEmpty()) {
            return;
        }
        sheet.blank();
        boolean isCompared = counterexample.yours() != null || counterexample.whole() != null;
        one(isCompared ? "inputs" : "inputs.any", counterexample);
        if (counterexample.second() != null && withSecond) {
            one("inputs.second", counterexample.second());
        }
    }

    private void one(String label, Counterexample found) {
        boolean hasMarks = found.whole() != null && !found.whole().wrong().isEmpty();
        String legend = hasMarks ? " " + Labels.of("inputs.wrong") : "";
        sheet.paragraph(Ink.DIM, INDENT, Labels.of(label) + legend);
        new InputBlocks(sheet, DEEP).print(found);
    }
}
