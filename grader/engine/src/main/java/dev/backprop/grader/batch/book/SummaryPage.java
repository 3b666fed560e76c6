package dev.backprop.grader.batch.book;

import dev.backprop.grader.batch.book.Summary.Assignment;
import dev.backprop.grader.batch.book.Summary.Check;
import dev.backprop.grader.batch.book.Summary.Mistake;
import dev.backprop.grader.batch.book.Summary.Problem;
import dev.backprop.grader.batch.book.Summary.Scores;
import dev.backprop.grader.message.ShortNumber;
import dev.backprop.grader.write.Labels;
import dev.backprop.grader.write.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes {@code summary.md}: the summary for people. Whatever may come from a submission is shown as it is, and never understood. */
final class SummaryPage {

    private static final int MOST_ROWS = 50;
    private static final int MOST_MISTAKES = 15;
    private static final int BAR = 40;

    private static final String MARKUP = "\\`*_{}[]<>#|&~@!";

    private final List<String> lines = new ArrayList<>();

    private SummaryPage() {}

    static String markdown(Summary summary) {
        SummaryPage page = new SummaryPage();
        page.add(summary);
        return String.join("\n", page.lines) + "\n";
    }

    private void add(Summary summary) {
        heading("#", "class.title");
        int all =
                summary.students().values().stream().mapToInt(Integer::intValue).sum();
        paragraph(Labels.of("class.students", all, counts(summary.students())));
        if (summary.grader() != null) {
            paragraph(Labels.of("class.grader", words(summary.grader())));
        }
        if (summary.seeds() != null) {
            paragraph(Labels.of(
                    "class.seeds", summary.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        if (summary.scores() != null) {
            scores(summary.scores());
        }
        summary.assignments().forEach(this::assignment);
        problems("class.failures", summary.failures());
        problems("class.rejected", summary.rejected());
        if (!summary.slowest().isEmpty()) {
            heading("##", "class.slowest");
            table(Labels.of("class.student"), Labels.of("class.seconds"));
            summary.slowest()
                    .forEach(slow -> row(
                            Markdown.code(slow.key()), ShortNumber.of(Math.round(slow.durationMs() / 100.0) / 10.0)));
            end();
        }
        list("class.pending", summary.pending().stream().map(Markdown::code).toList());
        list(
                "class.unplaced",
                summary.unplaced().stream()
                        .map(unplaced -> Markdown.code(unplaced.path()) + ": " + words(unplaced.reason()))
                        .toList());
        List<Summary.Moved> moved = summary.moved();
        if (moved != null) {
            list(
                    "class.moved",
                    moved.stream()
                            .map(each -> Markdown.code(each.id()) + " " + words(each.what()))
                            .toList());
        }
        list("class.leftOver", summary.leftOver().stream().map(Markdown::code).toList());
    }

    private void scores(Scores scores) {
        heading("##", "class.scores");
        paragraph(Labels.of(
                "class.scores.text",
                scores.count(),
                ShortNumber.of(scores.maxScore()),
                ShortNumber.of(scores.mean()),
                ShortNumber.of(scores.median()),
                ShortNumber.of(scores.lowerQuartile()),
                ShortNumber.of(scores.upperQuartile()),
                ShortNumber.of(scores.lowest()),
                ShortNumber.of(scores.highest()),
                scores.full()));
        table(Labels.of("class.part"), Labels.of("class.students.column"), "");
        int most = Math.max(
                1, scores.histogram().stream().mapToInt(Integer::intValue).max().orElse(1));
        int bins = scores.histogram().size();
        for (int i = bins - 1; i >= 0; i--) {
            int count = scores.histogram().get(i);
            row(100 * i / bins + "–" + 100 * (i + 1) / bins + " %", String.valueOf(count), "█".repeat((int)
                            Math.ceil((double) BAR * count / most)));
        }
        end();
    }

    private void assignment(Assignment assignment) {
        lines.add("## " + words(assignment.title()) + " (" + words(assignment.id()) + " " + words(assignment.version())
                + ")");
        lines.add("");
        paragraph(counts(assignment.statuses()) + "."
                + (assignment.mean() == null
                        ? ""
                        : " "
                                + Labels.of(
                                        "class.mean",
                                        ShortNumber.of(assignment.mean()),
                                        ShortNumber.of(assignment.maxScore()))));
        table(Labels.of("class.check"), Labels.of("class.points"), Labels.of("class.passed"), "");
        for (Check check : assignment.checks()) {
            row(
                    words(check.id()),
                    ShortNumber.of(check.maxScore()),
                    check.passed() + "/" + check.tried()
                            + (check.passRate() == null ? "" : " (" + Math.round(100 * check.passRate()) + " %)"),
                    words(check.title()));
        }
        end();
        if (!assignment.mistakes().isEmpty()) {
            lines.add("### " + Labels.of("class.mistakes"));
            lines.add("");
            table(Labels.of("class.mistake"), Labels.of("class.students.column"), Labels.of("class.in"));
            for (Mistake mistake :
                    assignment.mistakes().stream().limit(MOST_MISTAKES).toList()) {
                row(
                        words(mistake.id()) + ": " + words(mistake.title()),
                        String.valueOf(mistake.students()),
                        mistake.checks().stream().map(SummaryPage::words).collect(Collectors.joining(", ")));
            }
            end();
        }
    }

    private void problems(String heading, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        heading("##", heading);
        table(Labels.of("class.student"), Labels.of("class.message"));
        for (Problem problem : problems.stream().limit(MOST_ROWS).toList()) {
            row(
                    Markdown.code(problem.key()),
                    (problem.assignment() == null ? "" : words(problem.assignment()) + ": ")
                            + Markdown.code(problem.message()));
        }
        end();
        more(problems.size());
    }

    private void list(String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        heading("##", heading);
        items.stream().limit(MOST_ROWS).forEach(item -> lines.add("- " + item));
        end();
        more(items.size());
    }

    private void more(int all) {
        if (all > MOST_ROWS) {
            paragraph(Labels.of("class.more", all - MOST_ROWS));
        }
    }

    /**
     * Words of the grader or of the course: what would be markup in them is shown as it is. What a student may have written goes
     * through {@link Markdown#code}.
     */
    private static String words(String text) {
        return Markdown.referring(text, sign -> MARKUP.indexOf(sign) >= 0);
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private void heading(String marks, String label) {
        lines.add(marks + " " + Labels.of(label));
        lines.add("");
    }

    private void paragraph(String text) {
        lines.add(text);
        lines.add("");
    }

    private void table(String... columns) {
        row(columns);
        lines.add("|" + "---|".repeat(columns.length));
    }

    private void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private void end() {
        lines.add("");
    }
}
