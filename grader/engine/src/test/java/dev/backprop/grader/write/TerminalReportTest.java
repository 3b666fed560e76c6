package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.report.SampleReports;
import dev.backprop.grader.report.SeveralExercises;
import dev.backprop.grader.report.Visibility;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What students see, as they see it. */
class TerminalReportTest {

    private static final TerminalStyle SYMBOLS = new TerminalStyle(false, true, 80);

    @Test
    void shows_a_failure_on_one_screen() {
        String text = text(SYMBOLS, SampleReports.oneFailure());

        assertThat(text.lines()).hasSizeLessThanOrEqualTo(24);
        assertThat(text).isEqualTo("""
                        Flat SVM                                                         14 of 20 points
                        ━━━━━━━━━━━━━━━━━━━━━━━━────────────────────────━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                        ✓ scores 1/1   ✓ margins 2/2   ✓ dataLoss 1/1   ✓ regLoss 1/1   ✓ loss 1/1
                        ✗ dscores 0/6   ✓ dW 4/4   ✓ dW.regularisation 2/2   ✓ purity 1/1
                        ✓ exactness 1/1

                        ── ✗ dscores ────────────────────────────────────────────────── 0 of 6 points ──
                          dscores[0][2] is 1, but should be 0.5 (± 2e-12), given your own scores.

                          The smallest input that shows it:
                            W = [ 0.5  -1  0.25 ]   X = [   1     0 ]   y = [ 0  2 ]   lambda = 0
                                [   0   2     1 ]       [ 0.5  -0.5 ]

                          Probably: the 1/N of the mean is missing from the gradient
                          Hint: The data loss is a mean over the N examples. Where does that N appear
                            when you derive it?
                          More: ./grade explain missing-mean
                          Again: ./grade flat-svm --check dscores --seed 7

                        Score: 14 of 20 points
                        """);
    }

    @Test
    void is_short_where_all_checks_passed() {
        assertThat(text(SYMBOLS, SampleReports.allPassed())).isEqualTo("""
                        Flat SVM                                                         20 of 20 points
                        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                        ✓ scores 1/1   ✓ margins 2/2   ✓ dataLoss 1/1   ✓ regLoss 1/1   ✓ loss 1/1
                        ✓ dscores 6/6   ✓ dW 4/4   ✓ dW.regularisation 2/2   ✓ purity 1/1
                        ✓ exactness 1/1

                        Score: 20 of 20 points
                        Seed 7. The same run again: ./grade --seed 7
                        """);
    }

    @Test
    void shows_the_first_failure_large_and_the_others_small() {
        assertThat(text(SYMBOLS, SampleReports.of(SampleReports.graded(unfinished()))))
                .isEqualTo("""
                        Flat SVM                                                          1 of 15 points
                        ━━━━━───────────────────────────────────────────────────────────────────────────
                        ✓ scores 1/1   ○ loss 0/1   ! dh1 0/3   ∞ dW2 0/3   ✗ dscores 0/3   ○ db2 0/2
                        – purity 0/1   – exactness 0/1

                        ── ! dh1 ────────────────────────────────────────────────────── 0 of 3 points ──
                          Your code threw java.lang.ArrayIndexOutOfBoundsException: Index 3 out of
                          bounds for length 3
                            at backprop.SvmLoss.margins(SvmLoss.java:31)

                          ○ loss     0/1  loss is not filled in yet: backprop/SvmLoss.java, line 17.
                          ∞ dW2      0/3  One call of your code was stopped after 2 s of computing.
                          ✗ dscores  0/3  dscores[0][1] is 2, but should be 1 (± 2e-12).
                          – purity, exactness  0/2  Earned once a gradient stage passes.

                        Score: 1 of 15 points
                        Seed 7. The same run again: ./grade --seed 7
                        """);
    }

    @Test
    void spells_the_same_in_plain_ascii() {
        assertThat(text(TerminalStyle.PLAIN, SampleReports.of(SampleReports.graded(unfinished()))))
                .isEqualTo("""
                        Flat SVM: 1 of 15 points
                        ok scores 1/1, todo loss 0/1, ERROR dh1 0/3, TIMEOUT dW2 0/3,
                        FAILED dscores 0/3, todo db2 0/2, not run purity 0/1, not run exactness 0/1

                        ERROR dh1, 0 of 3 points
                          Your code threw java.lang.ArrayIndexOutOfBoundsException: Index 3 out of
                          bounds for length 3
                            at backprop.SvmLoss.margins(SvmLoss.java:31)

                          todo    loss     0/1  loss is not filled in yet: backprop/SvmLoss.java, line
                                                17.
                          TIMEOUT dW2      0/3  One call of your code was stopped after 2 s of comput...
                          FAILED  dscores  0/3  dscores[0][1] is 2, but should be 1 (+/- 2e-12).
                          not run purity, exactness  0/2  Earned once a gradient stage passes.

                        Score: 1 of 15 points
                        Seed 7. The same run again: ./grade --seed 7
                        """);
    }

    @Test
    void shows_the_next_stage_to_fill_in_where_nothing_failed() {
        List<CheckReport> checks = List.of(
                SampleReports.passed("scores", "Scores of every example", 1),
                todo("margins", "Hinge margins", 2, 15),
                todo("loss", "Sum of both losses", 1, 17));

        assertThat(text(SYMBOLS, SampleReports.of(SampleReports.graded(checks))))
                .isEqualTo("""
                        Flat SVM                                                           1 of 4 points
                        ━━━━━━━━━━━━━━━━━━━━────────────────────────────────────────────────────────────
                        ✓ scores 1/1   ○ margins 0/2   ○ loss 0/1

                        ── ○ margins ────────────────────────────────────────────────── 0 of 2 points ──
                          margins is not filled in yet: backprop/SvmLoss.java, line 15.

                        Score: 1 of 4 points
                        Seed 7. The same run again: ./grade --seed 7
                        """);
    }

    @Test
    void says_why_an_assignment_was_not_graded() {
        Report report = SampleReports.of(
                SampleReports.notGraded(
                        AssignmentStatus.COMPILE_ERROR,
                        "Your code does not compile:\n  backprop/SvmLoss.java, line 12: ';' expected"),
                SampleReports.notGraded(AssignmentStatus.CRASHED, "The Java process died."),
                SampleReports.notGraded(AssignmentStatus.REJECTED, "More than 1000 files."),
                SampleReports.notGraded(AssignmentStatus.MISSING, "There is no file backprop/SvmLoss.java."),
                SampleReports.notGraded(AssignmentStatus.UNTOUCHED, null));

        assertThat(text(SYMBOLS, report)).isEqualTo("""
                        Flat SVM                                         does not compile, 0 of 5 points
                          Your code does not compile:
                            backprop/SvmLoss.java, line 12: ';' expected

                        Flat SVM                                                  crashed, 0 of 5 points
                          The Java process died.

                        Flat SVM                                                 rejected, 0 of 5 points
                          More than 1000 files.

                        Flat SVM                                                  missing, 0 of 5 points
                          There is no file backprop/SvmLoss.java.

                        Flat SVM                                                             not started

                        Score: 0 of 20 points
                        Not begun, and no part of the score: Flat SVM.
                        Seed 7. The same run again: ./grade --seed 7
                        """);
    }

    @Test
    void says_where_to_start_an_assignment_and_no_more() {
        AssignmentReport untouched = SampleReports.untouched(
                List.of(todo("scores", "Scores", 1, 12), todo("margins", "Hinge margins", 2, 15)));

        assertThat(text(SYMBOLS, SampleReports.of(SampleReports.graded(unfinished()), untouched)))
                .contains("""

                        Flat SVM                                                             not started
                          scores is not filled in yet: backprop/SvmLoss.java, line 12.

                        Score: 1 of 15 points
                        """);
    }

    @Test
    void says_what_to_do_where_nothing_is_started() {
        Report report = SampleReports.of(SampleReports.notGraded(AssignmentStatus.UNTOUCHED, null));

        assertThat(text(SYMBOLS, report)).isEqualTo("""
                        Flat SVM                                                             not started

                        Nothing is begun yet, and nothing is required. Fill in the first stage of an
                        exercise, then run this again.
                        """);
    }

    @Test
    void keeps_what_the_code_printed_apart_and_short() {
        AssignmentReport.Output output = new AssignmentReport.Output(
                "Score: 20 of 20 points\r\n\u001b[2J\tx\n" + "line\n".repeat(20), "x".repeat(200), true);
        AssignmentReport graded = new AssignmentReport(
                "flat-svm",
                "Flat SVM",
                "1",
                SampleReports.DIGEST,
                AssignmentStatus.GRADED,
                null,
                List.of(SampleReports.passed("scores", "Scores", 1)),
                output);

        assertThat(text(SYMBOLS, SampleReports.of(graded))).contains("""

                        Your code printed:
                          │ Score: 20 of 20 points
                          │ \\u{1b}[2J    x
                          │ line
                          │ line
                          │ line
                          │ line
                          │ line
                          │ line
                          │ line
                          │ line
                          and 12 more lines

                        Your code printed to System.err:
                          │ xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
                          and more, which was not kept

                        Score: 1 of 1 point
                        Seed 7. The same run again: ./grade --seed 7
                        """);
    }

    @Test
    void names_the_checks_that_students_do_not_see() {
        List<CheckReport> checks = List.of(
                SampleReports.passed("scores", "Scores", 1),
                SampleReports.secret(Visibility.HIDDEN, CheckStatus.PASSED),
                SampleReports.secret(Visibility.AFTER_DUE_DATE, CheckStatus.PASSED));

        assertThat(text(SYMBOLS, SampleReports.of(SampleReports.graded(checks))))
                .contains("""
                        ✓ scores 1/1   ✓ secret 5/5   ✓ secret 5/5
                        Students do not see: secret (hidden), secret (after-due-date).

                        Score: 11 of 11 points""");
    }

    @Test
    void shows_what_there_is_to_say_about_a_check_that_passed() {
        CheckReport passed = SampleReports.check(
                "dscores", "Gradient", CheckStatus.PASSED, 6, 6, "dscores is right for the dataLoss that you compute.");

        assertThat(text(SYMBOLS, SampleReports.of(SampleReports.graded(List.of(passed)))))
                .contains("\n\n  ✓ dscores  6/6  dscores is right for the dataLoss that you compute.\n\n");
    }

    @Test
    void repeats_the_options_of_the_run() {
        Report.Options options = new Report.Options(List.of("flat-svm"), "dW", 7, "auto", PassMark.parse("80%"));
        AssignmentReport graded = SampleReports.graded(List.of(SampleReports.passed("dW", "Gradient", 4)));

        assertThat(text(SYMBOLS, SampleReports.of(options, graded))).endsWith("""
                        Score: 4 of 4 points (80% reached)
                        Seed 7. The same run again: ./grade flat-svm --check dW --tries 7 --seed 7
                        Only some checks ran, so this run enters no gradebook.
                        """);
    }

    @Test
    void says_how_to_go_on_after_a_run_of_a_part_that_is_done() {
        AssignmentReport done = SampleReports.graded(List.of(SampleReports.passed("dW", "Gradient", 4)));
        AssignmentReport open = SampleReports.graded(List.of(todo("dW", "Gradient", 4, 15)));
        Report.Options options = new Report.Options(List.of("flat-svm"), null, null, "auto", PassMark.FULL);

        TerminalReport ofRun = new TerminalReport(SYMBOLS);
        assertThat(ofRun.text(SampleReports.of(done))).doesNotContain("Next:");
        assertThat(ofRun.text(SampleReports.of(options, done)))
                .contains("\nNext: ./grade without a name checks all exercises, and says what comes next.\n");
        assertThat(ofRun.text(SampleReports.of(options, open))).doesNotContain("without a name");
        assertThat(text(SYMBOLS, SampleReports.of(options, done))).doesNotContain("Next:");
    }

    @Test
    void blames_no_stage_for_what_all_of_them_miss_alike() {
        List<CheckReport> checks = List.of(
                SampleReports.check("scores", "Scores", CheckStatus.ERROR, 0, 1, "Your code threw."),
                SampleReports.check("loss", "Loss", CheckStatus.ERROR, 0, 2, "Your code threw."));

        assertThat(text(TerminalStyle.PLAIN, SampleReports.of(SampleReports.graded(checks))))
                .contains("ERROR scores, loss, 0 of 3 points\n  Your code threw.\n")
                .containsOnlyOnce("Your code threw.");
    }

    @Test
    void says_why_isolation_is_weak() {
        Report strong = SampleReports.allPassed();
        Report weak = new Report(
                strong.grader(),
                strong.submission(),
                strong.seed(),
                false,
                strong.options(),
                strong.startedAt(),
                0,
                new Report.Isolation("process", strong.isolation().limits(), "bwrap: No such file or directory"),
                strong.assignments());

        assertThat(text(SYMBOLS, weak)).endsWith("\nIsolation process: bwrap: No such file or directory\n");
    }

    @Test
    void puts_messages_below_where_the_terminal_is_narrow() {
        List<CheckReport> checks = List.of(
                todo("margins", "Hinge margins", 2, 15),
                SampleReports.check("dW", "Gradient", CheckStatus.FAILED, 0, 2, null),
                SampleReports.check("dW.regularisation", "Gradient", CheckStatus.FAILED, 0, 2, "It is zero."),
                SampleReports.check("db", "Gradient", CheckStatus.NOT_RUN, 0, 2, null));

        assertThat(text(new TerminalStyle(false, false, 40), SampleReports.of(SampleReports.graded(checks))))
                .contains("""

                          todo    margins            0/2
                            margins is not filled in yet:
                            backprop/SvmLoss.java, line 15.
                          FAILED  dW.regularisation  0/2
                            It is zero.
                          not run db                 0/2

                        """);
    }

    @Test
    void fills_a_wide_terminal_and_no_more() {
        String message = "dW[0][0] is 1, but should be 2. ".repeat(12).strip();
        Report report = SampleReports.of(SampleReports.graded(
                List.of(SampleReports.check("dW", "Gradient", CheckStatus.FAILED, 0, 4, message))));

        for (int width : new int[] {60, 120}) {
            assertThat(text(new TerminalStyle(false, true, width), report).lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width))
                    .filteredOn(line -> line.contains("should"))
                    .anySatisfy(line -> assertThat(line).hasSizeGreaterThan(width - 8));
        }
    }

    @Test
    void says_once_why_marks_are_spelled_in_words() {
        TerminalStyle reduced = new TerminalStyle(false, false, 80, true);
        String why = "this terminal does not speak UTF-8";

        for (Report report : List.of(SampleReports.allPassed(), SampleReports.of(SeveralExercises.report()))) {
            assertThat(new TerminalReport(reduced).text(report)).containsOnlyOnce(why);
            assertThat(text(reduced, report)).containsOnlyOnce(why);
            assertThat(text(TerminalStyle.PLAIN, report)).doesNotContain(why);
        }
    }

    @Test
    void colours_the_marks() {
        AssignmentReport graded = SampleReports.graded(List.of(
                SampleReports.passed("scores", "Scores", 1),
                SampleReports.check("dW", "Gradient", CheckStatus.TODO, 0, 1, null)));

        assertThat(text(new TerminalStyle(true, true, 40), SampleReports.of(graded))
                        .replace("\u001b[", "<"))
                .startsWith("""
                        <1mFlat SVM<0m                   <1m1 of 2 points<0m
                        <32m━━━━━━━━━━━━━━━━━━━━<0m<1;33m────────────────────<0m
                        <32m✓ <0mscores<2m 1/1<0m   <1;33m○ <0m<1;33mdW<0m<2m 0/1<0m
                        """);
    }

    @Test
    void writes_to_a_stream() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TerminalReport(SYMBOLS)
                .write(SampleReports.allPassed(), new PrintStream(bytes, false, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text(SYMBOLS, SampleReports.allPassed()));
    }

    private static List<CheckReport> unfinished() {
        List<CheckReport> checks = new ArrayList<>();
        checks.add(SampleReports.passed("scores", "Scores of every example", 1));
        checks.add(todo("loss", "Sum of both losses", 1, 17));
        checks.add(SampleReports.check(
                "dh1",
                "Gradient with respect to h1",
                CheckStatus.ERROR,
                0,
                3,
                "Your code threw java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3\n"
                        + "  at backprop.SvmLoss.margins(SvmLoss.java:31)"));
        checks.add(SampleReports.check(
                "dW2",
                "Gradient with respect to W2",
                CheckStatus.TIMEOUT,
                0,
                3,
                "One call of your code was stopped after 2 s of computing. Look for a loop that does not end."));
        checks.add(SampleReports.check(
                "dscores",
                "Gradient with respect to the scores",
                CheckStatus.FAILED,
                0,
                3,
                "dscores[0][1] is 2, but should be 1 (± 2e-12)."));
        checks.add(todo("db2", "Gradient with respect to b2", 2, 23));
        String reason = "Earned once a gradient stage passes.";
        checks.add(SampleReports.check("purity", "Purity", CheckStatus.NOT_RUN, 0, 1, reason));
        checks.add(SampleReports.check("exactness", "Exactness", CheckStatus.NOT_RUN, 0, 1, reason));
        return checks;
    }

    private static CheckReport todo(String stage, String title, double points, int line) {
        return SampleReports.check(
                stage,
                title,
                CheckStatus.TODO,
                0,
                points,
                stage + " is not filled in yet: backprop/SvmLoss.java, line " + line + ".");
    }

    private static String text(TerminalStyle style, Report report) {
        return new TerminalReport(style, true).text(report);
    }

    @Test
    void groups_the_checks_of_several_exercises() {
        assertThat(text(SYMBOLS, SampleReports.of(SeveralExercises.report()))).isEqualTo("""
                        Circuits                                                           3 of 7 points

                        SumProduct                                                         2 of 2 points

                        MulMax                                                             1 of 3 points
                        ━━━━━━━━━━━━━━━━━━━━━━━━━━━─────────────────────────────────────────────────────
                        ✓ dx 1/1   ✗ dz 0/2

                        ── ✗ mul-max.dz ─────────────────────────────────────────────── 0 of 2 points ──
                          dz is 1, but should be 2.

                        SigmoidNeuron                                    does not compile, 0 of 2 points
                          Your code does not compile.

                        RidgeLoss                                                            not started
                          dw is not filled in yet: RidgeLoss.java, line 9.

                        Score: 3 of 7 points
                        Not begun, and no part of the score: RidgeLoss.
                        Seed 7. The same run again: ./grade --seed 7
                        """);
    }
}
