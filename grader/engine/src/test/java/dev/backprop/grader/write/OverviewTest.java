package dev.backprop.grader.write;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.WaitsForZero;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.Sayings;
import dev.backprop.grader.report.SeveralExercises;
import dev.backprop.grader.report.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several assignments at once, as a student sees them. */
class OverviewTest {

    private static final TerminalStyle SYMBOLS = new TerminalStyle(false, true, 80);

    private static final Path GOLDEN = Path.of("src/test/resources/dev/backprop/grader/write/overview.golden");

    private static final AssignmentReport DONE = assignment(
            "gates", "Gates", AssignmentStatus.GRADED, List.of(SampleReports.passed("f", "The value", 10)), null);

    private static final AssignmentReport NOT_BEGUN =
            assignment("network", "Two-layer network", AssignmentStatus.UNTOUCHED, List.of(todo("h1", 30, 52)), null);

    private static final AssignmentReport FAILING = SampleReports.svm(SampleReports.failedDscores());

    private static final AssignmentReport HALF = assignment(
            "flat-svm",
            "Flat SVM",
            AssignmentStatus.GRADED,
            List.of(SampleReports.passed("scores", "Scores", 1), todo("margins", 2, 38), todo("loss", 1, 40)),
            null);

    private static final AssignmentReport PRINTING = new AssignmentReport(
            "flat-svm",
            "Flat SVM",
            "1",
            SampleReports.DIGEST,
            AssignmentStatus.GRADED,
            null,
            List.of(todo("scores", 1, 37), SampleReports.secret(Visibility.HIDDEN, CheckStatus.PASSED)),
            new AssignmentReport.Output("W is 3x2\nX is 4x3\n", "", false));

    private static final AssignmentReport BROKEN = assignment(
            "flat-svm",
            "Flat SVM",
            AssignmentStatus.COMPILE_ERROR,
            List.of(SampleReports.check("scores", "Scores", CheckStatus.NOT_RUN, 0, 1, null)),
            "Your code does not compile:\n" + "  SvmLoss.java, line 12: ';' expected\n".repeat(20));

    /** After a change of words or layout run this with {@code -Dgolden.write}, look at what git shows, and read it aloud. */
    @Test
    void reads_as_the_golden_samples_do() throws IOException {
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("a failure with its input, where there is room", text(SYMBOLS, DONE, FAILING, NOT_BEGUN));
        samples.put(
                "a failure without its input, where the screen is full",
                text(SYMBOLS, DONE, DONE, DONE, DONE, FAILING, NOT_BEGUN, NOT_BEGUN));
        samples.put("more than fits, folded", text(SYMBOLS, many(6, 1, 6)));
        samples.put("an assignment of several exercises", text(SYMBOLS, DONE, SeveralExercises.report(), NOT_BEGUN));
        samples.put("a stage to fill in", text(SYMBOLS, DONE, HALF, NOT_BEGUN));
        samples.put("what comes next is not begun", text(SYMBOLS, DONE, NOT_BEGUN));
        samples.put("nothing is begun", text(SYMBOLS, NOT_BEGUN, NOT_BEGUN));
        samples.put("everything is done", text(SYMBOLS, DONE, DONE));
        samples.put("it does not compile", text(SYMBOLS, BROKEN, NOT_BEGUN));
        samples.put("what the code printed, and checks that students do not see", text(SYMBOLS, PRINTING, NOT_BEGUN));
        samples.put("plain", text(TerminalStyle.PLAIN, DONE, FAILING, NOT_BEGUN));
        samples.put("narrow", text(new TerminalStyle(false, true, 40), DONE, SeveralExercises.report(), NOT_BEGUN));
        samples.put(
                "colours",
                text(new TerminalStyle(true, true, 80), DONE, HALF, NOT_BEGUN).replace("\u001b[", "<"));
        String said = samples.entrySet().stream()
                .map(sample -> "== " + sample.getKey() + "\n" + sample.getValue())
                .collect(Collectors.joining());
        if (System.getProperty("golden.write") != null) {
            Files.writeString(GOLDEN, said);
        }

        assertThat(said).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void fits_a_terminal_of_24_lines_however_many_assignments_there_are() {
        for (int assignments = 2; assignments <= 50; assignments++) {
            AssignmentReport[] all = many(assignments / 2, 1, assignments - assignments / 2 - 1);

            String text = text(SYMBOLS, all);

            assertThat(text.lines())
                    .hasSizeLessThan(24)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
            assertThat(text)
                    .contains("dscores[0][2] is 1, but should be 0.5")
                    .contains("More: ./grade explain missing-mean", "Again: ./grade flat-svm --check dscores --seed 7");
        }
    }

    @Test
    void one_assignment_and_some_checks_are_shown_in_full() {
        Report.Options options = new Report.Options(List.of(), "dscores", null, "auto", PassMark.FULL);
        for (Report report : List.of(SampleReports.of(FAILING), SampleReports.of(options, FAILING, FAILING))) {
            assertThat(new TerminalReport(SYMBOLS).text(report))
                    .isEqualTo(new TerminalReport(SYMBOLS, true).text(report));
        }
    }

    /** There is no line for it beneath, where no more than the check to work on next is shown. */
    @Test
    void what_waits_for_another_stage_says_for_which() {
        CheckReport waiting = new CheckReport(
                "dW",
                "dW",
                "Stage dW",
                CheckStatus.TODO,
                0,
                3,
                Visibility.VISIBLE,
                Said.of(new WaitsForZero("dscores")),
                1,
                List.of(),
                null,
                null,
                null,
                null,
                0);
        AssignmentReport assignment = assignment(
                "flat-svm",
                "Flat SVM",
                AssignmentStatus.GRADED,
                List.of(SampleReports.failedDscores(), waiting, todo("loss", 1, 40)),
                null);

        assertThat(text(SYMBOLS, DONE, assignment))
                .contains("dW 0/3 after dscores   ")
                .contains("loss 0/1\n");
    }

    @Test
    void what_is_wrong_in_a_later_assignment_comes_before_what_is_open_in_an_earlier_one() {
        AssignmentReport open = assignment(
                "gates",
                "Gates",
                AssignmentStatus.GRADED,
                List.of(SampleReports.passed("q", "A sum", 1), todo("f", 1, 9)),
                null);

        assertThat(text(SYMBOLS, open, FAILING))
                .contains("── ✗ dscores ──", "Next: mend dscores.")
                .contains("next: f");
    }

    private static AssignmentReport[] many(int done, int failing, int notBegun) {
        return Stream.of(nCopies(done, DONE), nCopies(failing, FAILING), nCopies(notBegun, NOT_BEGUN))
                .flatMap(List::stream)
                .toArray(AssignmentReport[]::new);
    }

    private static AssignmentReport assignment(
            String id, String title, AssignmentStatus status, List<CheckReport> checks, @Nullable String message) {
        return new AssignmentReport(id, title, "1", SampleReports.DIGEST, status, Sayings.said(message), checks, null);
    }

    private static CheckReport todo(String stage, double points, int line) {
        return SampleReports.check(
                stage,
                "Stage " + stage,
                CheckStatus.TODO,
                0,
                points,
                stage + " is not filled in yet: src/backprop/X.java, line " + line + ".");
    }

    private static String text(TerminalStyle style, AssignmentReport... assignments) {
        return new TerminalReport(style).text(SampleReports.of(assignments));
    }
}
