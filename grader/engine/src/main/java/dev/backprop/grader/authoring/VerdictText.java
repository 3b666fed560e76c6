package dev.backprop.grader.authoring;

import dev.backprop.grader.authoring.MistakeResult.Marks;
import dev.backprop.grader.authoring.MistakeResult.Naming;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.write.Ink;
import dev.backprop.grader.write.Labels;
import dev.backprop.grader.write.Sheet;
import dev.backprop.grader.write.TerminalStyle;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Shows what was found: a row for each mistake, a column for each check. */
final class VerdictText {

    private static final int INDENT = 2;
    private static final int GAP = 2;

    /** Where names are long, so many columns show which ones they are. */
    private static final int LONG_NAME = 30;

    private static final String COLUMNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Sheet sheet;
    private final TerminalStyle style;

    VerdictText(TerminalStyle style) {
        this.style = style;
        this.sheet = new Sheet(style);
    }

    String of(List<AssignmentVerdict> assignments, List<Message> problems) {
        assignments.forEach(this::print);
        print(problems);
        return sheet.toString();
    }

    private void print(AssignmentVerdict verdict) {
        sheet.put(Ink.BOLD, verdict.id() + " " + verdict.version())
                .put(Ink.DIM, "  " + verdict.folder())
                .end();
        sheet.blank();
        if (!verdict.mistakes().isEmpty() && verdict.exercises().isEmpty()) {
            legend(List.copyOf(verdict.points().entrySet()), UnaryOperator.identity());
            sheet.blank();
            matrix(List.copyOf(verdict.points().keySet()), verdict.mistakes());
            sheet.blank();
        }
        verdict.exercises().forEach(exercise -> print(exercise, verdict));
        print(verdict.problems());
        verdict.notes().forEach(note -> sheet.paragraph(Ink.NORMAL, 0, note.text()));
        figures(verdict);
        sheet.blank();
    }

    /** One exercise of several: its checks, and the mistakes that are made in it. */
    private void print(String exercise, AssignmentVerdict verdict) {
        List<MistakeResult> mistakes = verdict.mistakes().stream()
                .filter(result ->
                        result.runs().stream().anyMatch(run -> run.exercises().contains(exercise)))
                .toList();
        List<Map.Entry<String, Double>> checks = verdict.points().entrySet().stream()
                .filter(check -> check.getKey().startsWith(exercise + "."))
                .toList();
        sheet.put(Ink.BOLD, exercise).end();
        legend(checks, id -> id.substring(exercise.length() + 1));
        sheet.blank();
        if (!mistakes.isEmpty()) {
            matrix(checks.stream().map(Map.Entry::getKey).toList(), mistakes);
            sheet.blank();
        }
    }

    /** What the columns stand for, in as many columns as fit, then what the signs do. */
    private void legend(List<Map.Entry<String, Double>> checks, UnaryOperator<String> name) {
        List<String> texts = checks.stream()
                .map(check -> letter(checks.indexOf(check)) + " " + name.apply(check.getKey()) + " "
                        + ShortNumber.inFull(check.getValue()))
                .toList();
        int wide = texts.stream().mapToInt(sheet::columns).max().orElse(1) + GAP;
        int inALine = Math.max(1, (style.width() - INDENT) / wide);
        for (int i = 0; i < texts.size(); i++) {
            sheet.to(INDENT + i % inALine * wide).put(texts.get(i));
            if (i % inALine == inALine - 1 || i == texts.size() - 1) {
                sheet.end();
            }
        }
        sheet.paragraph(
                Ink.DIM,
                INDENT,
                Labels.of(
                        "verify.legend",
                        sign(Marks.LOST),
                        sign(Marks.KEPT),
                        sign(Marks.LOST_BY_MISTAKE),
                        sign(Marks.KEPT_BY_MISTAKE)));
    }

    private void matrix(List<String> checks, List<MistakeResult> mistakes) {
        int spread = 2 * checks.size() + style.width() / 2 <= style.width() ? 2 : 1;
        int names = Math.min(LONG_NAME, sheet.widest(mistakes, VerdictText::nameOf));
        int room = style.width() - INDENT - names - spread * checks.size() - 2 * GAP;
        int slugs = Math.max(1, Math.min(sheet.widest(mistakes, VerdictText::slug), room));
        int marks = INDENT + slugs + GAP;
        sheet.to(marks);
        for (int i = 0; i < checks.size(); i++) {
            sheet.to(marks + i * spread).put(Ink.DIM, letter(i));
        }
        sheet.end();
        for (MistakeResult result : mistakes) {
            sheet.to(INDENT).cut(Ink.NORMAL, slugs, slug(result));
            for (int i = 0; i < checks.size(); i++) {
                Marks at = result.at(checks.get(i));
                sheet.to(marks + i * spread).put(ink(at), sign(at));
            }
            sheet.to(marks + spread * checks.size() + GAP - (spread - 1));
            sheet.cut(ink(result.naming()), sheet.left(), nameOf(result));
            sheet.end();
        }
    }

    private static String slug(MistakeResult result) {
        return result.mistake().slug();
    }

    private static String nameOf(MistakeResult result) {
        String given = String.valueOf(result.nameGiven(result.naming()));
        return switch (result.naming()) {
            case NONE -> Labels.of("verify.nameless");
            case SILENT -> Labels.of("verify.silent");
            case NAMED -> given.equals(result.mistake().diagnosis()) ? given : Labels.of("verify.allowed", given);
            case MISNAMED -> {
                String expected = result.mistake().diagnosis();
                yield (expected == null ? Labels.of("verify.nameless") : expected) + " → " + given;
            }
        };
    }

    private void print(List<Message> problems) {
        for (Message problem : problems) {
            sheet.put(Ink.STRONG_RED, style.symbols() ? "✗ " : "* ");
            List<String> lines = problem.text().lines().toList();
            sheet.paragraph(Ink.NORMAL, INDENT, lines.get(0));
            lines.stream().skip(1).forEach(line -> sheet.lines(Ink.NORMAL, INDENT, line));
        }
        if (!problems.isEmpty()) {
            sheet.blank();
        }
    }

    private void figures(AssignmentVerdict verdict) {
        sheet.paragraph(
                Ink.NORMAL,
                INDENT,
                Labels.of("verify.correct", verdict.correctSubmissions(), verdict.fullMarks(), verdict.correctRuns()));
        String of = verdict.mistakeRuns() == verdict.mistakes().size() ? "" : ".runs";
        sheet.paragraph(Ink.BOLD, INDENT, Labels.of("verify.caught" + of, verdict.caught(), verdict.mistakeRuns()));
        sheet.paragraph(
                Ink.BOLD,
                INDENT,
                Labels.of(
                        "verify.named" + of,
                        verdict.named(),
                        verdict.nameable(),
                        verdict.count(Naming.MISNAMED),
                        verdict.count(Naming.SILENT)));
        boolean sound = verdict.problems().isEmpty();
        sheet.paragraph(
                sound ? Ink.STRONG_GREEN : Ink.STRONG_RED,
                INDENT,
                Labels.of(
                        sound ? "verify.sound" : "verify.unsound",
                        verdict.problems().size()));
    }

    private static String letter(int column) {
        return column < COLUMNS.length() ? COLUMNS.substring(column, column + 1) : "?";
    }

    private String sign(Marks marks) {
        return switch (marks) {
            case LOST -> style.symbols() ? "✗" : "x";
            case KEPT -> style.symbols() ? "·" : ".";
            case LOST_BY_MISTAKE -> "!";
            case KEPT_BY_MISTAKE -> "?";
        };
    }

    private static Ink ink(Marks marks) {
        return switch (marks) {
            case LOST -> Ink.NORMAL;
            case KEPT -> Ink.DIM;
            case LOST_BY_MISTAKE, KEPT_BY_MISTAKE -> Ink.STRONG_RED;
        };
    }

    private static Ink ink(Naming naming) {
        return switch (naming) {
            case NONE, SILENT -> Ink.DIM;
            case NAMED -> Ink.GREEN;
            case MISNAMED -> Ink.STRONG_RED;
        };
    }
}
