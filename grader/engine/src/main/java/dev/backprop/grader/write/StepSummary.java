package dev.backprop.grader.write;

import dev.backprop.grader.message.Visible;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A report as the summary of a GitHub step, in Markdown: the score, a table of the checks, and what is known about each failure.
 *
 * <p>GitHub refuses a summary of more than 1 MiB whole, so this one ends before, with a note.
 */
final class StepSummary {

    private static final int LONGEST_CELL = 200;
    private static final int LONGEST_BLOCK = 8_000;
    private static final int LONGEST_OUTPUT = 2_000;

    private final StringBuilder page = new StringBuilder();
    private final String note = "\n" + Markdown.text(Labels.of("summary.cut")) + "\n";
    private long room;
    private boolean full;

    private StepSummary(long room) {
        this.room = room - bytes(note);
    }

    /**
     * The report as Markdown.
     *
     * @param room how many bytes it may take; empty where not even the note fits
     */
    static String of(Report report, long room) {
        StepSummary summary = new StepSummary(room);
        summary.add(report);
        return summary.page.toString();
    }

    private void add(Report report) {
        put("## " + Markdown.text(PointsText.score(report)) + "\n\n");
        PointsText.leftOut(report).ifPresent(titles -> put(Markdown.text(titles) + "\n\n"));
        for (AssignmentReport assignment : report.assignments()) {
            if (assignment.several().isEmpty() || !report.counts(assignment)) {
                add(3, assignment, report.counts(assignment));
            } else {
                add(assignment, report.counted(assignment));
            }
        }
        String seed = Labels.of("summary.seed", report.seed());
        put(Markdown.text(report.partial() ? seed + " " + Labels.of("partial") : seed) + "\n");
        if (full && room >= 0) {
            page.append(note);
        }
    }

    /** @param counted the same assignment with the exercises that count */
    private void add(AssignmentReport assignment, AssignmentReport counted) {
        put("### " + Markdown.text(assignment.title() + ": " + PointsText.of(counted.checks())) + "\n\n");
        counted.byExercise().forEach(exercise -> add(4, exercise, true));
        output(assignment);
    }

    private void add(int level, AssignmentReport assignment, boolean counts) {
        String state = assignment.status() == AssignmentStatus.GRADED
                ? PointsText.of(assignment.checks())
                : Labels.of(assignment.status());
        put("#".repeat(level) + " " + Markdown.text(assignment.title() + ": " + state) + "\n\n");
        if (assignment.text() != null) {
            put(Markdown.block(Defused.lines(assignment.text(), LONGEST_BLOCK)) + "\n\n");
        }
        if (!counts) {
            return;
        }
        put("| | " + Labels.of("summary.check") + " | " + Labels.of("summary.points") + " | |\n|---|---|---:|---|\n");
        assignment.checks().forEach(check -> put(row(check)));
        put("\n");
        failures(assignment.checks());
        output(assignment);
    }

    private void output(AssignmentReport assignment) {
        AssignmentReport.Output output = assignment.output();
        if (output != null) {
            put(details(Labels.of("output.stdout"), output.stdout(), LONGEST_OUTPUT, false));
            put(details(Labels.of("output.stderr"), output.stderr(), LONGEST_OUTPUT, false));
        }
    }

    /** What goes wrong in the one call goes wrong for many checks alike, and is shown for the first of them. */
    private void failures(List<CheckReport> checks) {
        Set<Object> said = new HashSet<>();
        for (CheckReport check : checks) {
            boolean isNew = check.status().isFailure() && (check.message() == null || said.add(check.alike()));
            if (isNew && !full) {
                String head =
                        Markdown.code(check.id()) + " " + Markdown.text(PointsText.of(check.score(), check.maxScore()));
                put(details(head, FailureView.text(check), LONGEST_BLOCK, said.size() == 1));
            }
        }
    }

    private static String row(CheckReport check) {
        String message = check.text() == null
                ? ""
                : Markdown.code(Visible.line(check.text().lines().findFirst().orElse(""), LONGEST_CELL));
        return "| " + Mark.of(check.status()).text(TerminalStyle.TEXT) + " | " + Markdown.code(check.id()) + " | "
                + Markdown.text(PointsText.brief(List.of(check))) + " | " + message + " |\n";
    }

    private static String details(String summary, String text, int longest, boolean open) {
        return text.isBlank()
                ? ""
                : "<details" + (open ? " open" : "") + "><summary>" + summary + "</summary>\n\n"
                        + Markdown.block(Defused.lines(text, longest)) + "\n\n</details>\n\n";
    }

    /** Once something does not fit, nothing that follows is put either: half a report looks whole where its middle is missing. */
    private void put(String section) {
        long size = bytes(section);
        full |= size > room;
        if (!full) {
            page.append(section);
            room -= size;
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
