package dev.backprop.grader.report;

import dev.backprop.grader.message.JudgedWith;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.report.CheckReport.Upstream;
import java.util.List;

/** The check to work on next, with everything that is known about it. */
final class FailureView {

    private static final int INDENT = 2;
    private static final int DEEP = 4;
    private static final String GAP = "   ";

    private final Sheet sheet;

    FailureView(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(CheckReport check) {
        title(check);
        if (check.message() != null) {
            sheet.blank();
            sheet.lines(Ink.BOLD, INDENT, check.message());
        }
        Counterexample counterexample = check.counterexample();
        if (counterexample != null) {
            counterexample(counterexample, check.upstream());
        }
        if (check.diagnosis() != null || check.reproduce() != null) {
            sheet.blank();
        }
        if (check.diagnosis() != null) {
            labelled("diagnosis", Ink.NORMAL, check.diagnosis().title());
            labelled("hint", Ink.NORMAL, check.diagnosis().hint());
        }
        if (check.reproduce() != null) {
            labelled("again", Ink.CYAN, check.reproduce());
        }
    }

    private void labelled(String label, Ink ink, String text) {
        sheet.to(INDENT).put(Ink.YELLOW, Labels.of(label)).put(" ");
        sheet.paragraph(ink, DEEP, text);
    }

    private void title(CheckReport check) {
        Mark mark = Mark.of(check.status());
        String head = mark.text(sheet.style()) + " " + check.id();
        String points = PointsText.of(check.score(), check.maxScore());
        int rule = sheet.left() - sheet.columns("── " + head + "  " + points + " ──");
        if (sheet.style().symbols() && rule > 0) {
            sheet.put(Ink.DIM, "── ").put(mark.ink(), head).put(" ");
            sheet.put(Ink.DIM, "─".repeat(rule)).put(" " + points).put(Ink.DIM, " ──");
        } else {
            String rest = ", " + points;
            sheet.cut(mark.ink(), sheet.left() - sheet.columns(rest), head).put(rest);
        }
        sheet.end();
        sheet.paragraph(Ink.NORMAL, INDENT, check.title());
    }

    private void counterexample(Counterexample counterexample, List<Upstream> upstream) {
        if (!counterexample.inputs().isEmpty()) {
            sheet.blank();
            sheet.to(INDENT).put(Ink.DIM, Labels.of("inputs"));
            sheet.end();
            new InputBlocks(sheet, DEEP).print(counterexample.inputs());
        }
        String expected = expected(counterexample);
        if (counterexample.yours() != null && !expected.isEmpty()) {
            sheet.blank();
            entry(counterexample, expected, judgedWith(upstream).text());
        }
    }

    private void entry(Counterexample counterexample, String expected, String judgedWith) {
        String entry = entryName(counterexample);
        int entryColumns = Math.min(sheet.columns(entry), sheet.style().width() / 2 - DEEP);
        int labels = entry.isEmpty() ? DEEP : DEEP + entryColumns + GAP.length();
        int values = labels + Math.max(sheet.columns(Labels.of("yours")), sheet.columns(Labels.of("expected"))) + 2;
        sheet.to(DEEP).cut(Ink.NORMAL, entryColumns, entry);
        sheet.to(labels).put(Labels.of("yours")).to(values);
        sheet.cut(Ink.RED, sheet.left(), yours(counterexample)).end();
        sheet.to(labels).put(Labels.of("expected")).to(values);
        sheet.cut(Ink.GREEN, sheet.left(), expected);
        if (sheet.columns(GAP + judgedWith) <= sheet.left()) {
            sheet.put(Ink.DIM, GAP + judgedWith).end();
        } else {
            sheet.end();
            sheet.paragraph(Ink.DIM, labels, judgedWith);
        }
    }

    private static String entryName(Counterexample counterexample) {
        StringBuilder name = new StringBuilder(counterexample.stage() == null ? "" : counterexample.stage());
        counterexample.index().forEach(i -> name.append('[').append(i).append(']'));
        return name.toString();
    }

    private static String yours(Counterexample counterexample) {
        return counterexample.yours() == null ? "" : ShortNumber.inFull(counterexample.yours());
    }

    /** What would be right; empty where that is not known. */
    private static String expected(Counterexample counterexample) {
        List<Double> oneSided = counterexample.oneSided();
        if (oneSided != null) {
            return Labels.of("between", ShortNumber.of(oneSided.get(0)), ShortNumber.of(oneSided.get(1)));
        }
        Double expected = counterexample.expected();
        Double bound = counterexample.errorBound();
        if (expected == null) {
            return "";
        }
        if (bound == null || bound == 0) {
            return ShortNumber.inFull(expected);
        }
        return ShortNumber.within(expected, bound) + " ± " + ShortNumber.bound(bound);
    }

    private static JudgedWith judgedWith(List<Upstream> upstream) {
        return new JudgedWith(stages(upstream, Upstream.Values.OWN), stages(upstream, Upstream.Values.TRUSTED));
    }

    private static List<String> stages(List<Upstream> upstream, Upstream.Values values) {
        return upstream.stream()
                .filter(stage -> stage.values() == values)
                .map(Upstream::stage)
                .toList();
    }
}
