package dev.backprop.grader.write;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.Audience;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Defused;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.ReportJson;
import dev.backprop.grader.report.ReportWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report as Gradescope's {@code results.json}.
 *
 * <p>Each check is a test with a {@code visibility} of its own, and Gradescope does the hiding: of a hidden test it shows a student
 * nothing, and where there is one, no total either. So here all checks are written, whoever the audience, because a check that
 * is left out would be missing from the grade. Hidden ones come last, so that the numbers of the others have no gaps; what is said
 * of the whole submission is made of what students may see. The total is the sum of the tests. All text is plain text to Gradescope.
 *
 * <p>A seed that is not the published one is not told: students hand in again, and could learn its inputs by heart.
 */
final class GradescopeReport implements ReportWriter {

    private static final int LONGEST_TEXT = 20_000;
    private static final double MS_PER_SECOND = 1000;
    private static final String PLAIN_TEXT = "text";

    @Override
    public String name() {
        return "gradescope";
    }

    @Override
    public boolean hidesByItself() {
        return true;
    }

    @SuppressWarnings("unused") // the fields of the format, read by Gson
    private record Results(
            @Nullable Double score,
            double execution_time,
            String output,
            String output_format,
            String test_output_format,
            String test_name_format,
            String stdout_visibility,
            List<Test> tests) {}

    @SuppressWarnings("unused")
    private record Test(
            double score,
            double max_score,
            String status,
            String name,
            String number,
            String output,
            String visibility) {}

    private record Found(AssignmentReport assignment, CheckReport check) {}

    @Override
    public void write(Report report, PrintStream out) {
        out.writeBytes(ReportJson.text(results(report)).getBytes(StandardCharsets.UTF_8));
    }

    private static Results results(Report report) {
        List<AssignmentReport> counted = report.counted();
        List<Found> all = counted.stream()
                .flatMap(assignment -> assignment.checks().stream().map(check -> new Found(assignment, check)))
                .sorted(Comparator.comparing(found -> !found.check().isVisible()))
                .toList();
        List<Test> tests = new ArrayList<>();
        for (Found found : all) {
            tests.add(test(
                    found,
                    counted.size() > 1,
                    tests.size() + 1,
                    report.options().seeds() == null));
        }
        Report shown = report.shownTo(Audience.STUDENTS);
        return new Results(
                // Gradescope takes the sum of the tests, and refuses a file with neither.
                tests.isEmpty() ? 0.0 : null,
                shown.durationMs() / MS_PER_SECOND,
                output(shown),
                PLAIN_TEXT,
                PLAIN_TEXT,
                PLAIN_TEXT,
                "hidden",
                tests);
    }

    private static Test test(Found found, boolean several, int number, boolean isPublished) {
        CheckReport check = found.check();
        String name = several ? found.assignment().title() + ": " + check.id() : check.id();
        return new Test(
                check.score(),
                check.maxScore(),
                check.status() == CheckStatus.PASSED ? "passed" : "failed",
                Defused.line(name),
                Integer.toString(number),
                Defused.lines(FailureView.text(isPublished ? check : check.withoutCommand()), LONGEST_TEXT),
                switch (check.visibility()) {
                    case VISIBLE -> "visible";
                    case HIDDEN -> "hidden";
                    case AFTER_DUE_DATE -> "after_due_date";
                });
    }

    /** What is to be said of the assignments as a whole, and what the code printed. */
    private static String output(Report shown) {
        String output = shown.assignments().stream()
                .flatMap(GradescopeReport::parts)
                .map(GradescopeReport::output)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return output.isEmpty() && shown.assignments().stream().noneMatch(shown::counts)
                ? Labels.of("untouched")
                : output;
    }

    /** Of several exercises each that somebody has begun; what was printed belongs to all of them. */
    private static Stream<AssignmentReport> parts(AssignmentReport assignment) {
        return assignment.several().isEmpty() || !assignment.status().isTouched()
                ? Stream.of(assignment)
                : Stream.concat(
                        assignment.byExercise().stream()
                                .filter(part -> part.status().isTouched()),
                        Stream.of(assignment));
    }

    private static String output(AssignmentReport assignment) {
        List<String> parts = new ArrayList<>();
        if (assignment.status() != AssignmentStatus.GRADED) {
            parts.add(Labels.of(assignment.status()));
        }
        if (assignment.text() != null) {
            parts.add(Defused.lines(assignment.text(), LONGEST_TEXT));
        }
        AssignmentReport.Output output = assignment.output();
        if (output != null) {
            printed("output.stdout", output.stdout(), parts);
            printed("output.stderr", output.stderr(), parts);
        }
        return parts.isEmpty() ? "" : Defused.line(assignment.title()) + "\n" + String.join("\n", parts);
    }

    private static void printed(String label, String text, List<String> parts) {
        if (!text.isBlank()) {
            parts.add(Labels.of(label));
            parts.add(Defused.lines(text, LONGEST_TEXT));
        }
    }
}
