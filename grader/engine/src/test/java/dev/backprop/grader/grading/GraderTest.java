package dev.backprop.grader.grading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backprop.assignments.scaling.BrokenModel;
import dev.backprop.assignments.scaling.Scaling;
import dev.backprop.assignments.scaling.Solution;
import dev.backprop.assignments.scaling.Unsound;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.message.Place;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.Counterexample;
import dev.backprop.grader.report.Report;
import dev.backprop.grader.sources.HandIn;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says of whole submissions, most of them bad, each in a worker process of its own. */
class GraderTest {

    @RegisterExtension
    static final WarmGrader GRADER = new WarmGrader();

    private static final String FILE = "backprop/Scaling.java";

    @TempDir
    private Path temp;

    private HandIn handIn;

    @BeforeEach
    void start_with_an_empty_folder() {
        handIn = new HandIn(temp);
    }

    @Test
    @Tag("jdk")
    void gives_the_solution_full_marks() {
        AssignmentReport graded = graded(Solution.SOURCE);

        assertThat(graded.text()).isNull();
        assertThat(graded.output()).isNull();
        assertThat(graded.checks())
                .extracting(CheckReport::id)
                .containsExactly("scores", "loss", "dscores", "dW", "purity");
        assertThat(graded.checks()).extracting(CheckReport::status).containsOnly(CheckStatus.PASSED);
        assertThat(graded.score()).isEqualTo(10);
    }

    @Test
    void judges_a_stage_at_the_students_own_earlier_values() {
        AssignmentReport graded = graded(Solution.with("scores.scale(2)", "scores.scale(3)"));

        assertThat(check(graded, "dscores").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(graded, "dscores").text()).matches("dscores.* is .*, but should be .*given your own scores.*");
        assertThat(check(graded, "dscores").counterexample()).isNotNull();
        assertThat(check(graded, "dscores").reproduce()).startsWith("./grade scaling --check dscores --seed ");
        assertThat(check(graded, "dW").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(graded.score()).isEqualTo(7);
    }

    @Test
    void shows_an_unknown_mistake_whole_on_two_shapes_and_says_what_to_do_next() {
        CheckReport dscores = check(
                graded(Solution.with("scores.scale(2)", "scores.scale(2).plus(0.25 * X.getNumRows())")), "dscores");

        Counterexample first = requireNonNull(dscores.counterexample());
        Counterexample second = requireNonNull(first.second());
        assertThat(dscores.diagnosis()).isNull();
        assertThat(requireNonNull(dscores.next()).text()).isEqualTo("To step through it: ./grade repro dscores");
        for (Counterexample shown : List.of(first, second)) {
            Counterexample.Whole whole = requireNonNull(shown.whole());
            assertThat(whole.wrong()).contains(shown.index());
            assertThat(entry(whole.yours(), shown.index())).isEqualTo(shown.yours());
            assertThat(entry(whole.expected(), shown.index())).isEqualTo(shown.expected());
        }
        assertThat(shape(second)).isNotEqualTo(shape(first));
    }

    @Test
    void shows_the_own_values_that_a_wrong_one_follows_from() {
        AssignmentReport graded =
                graded(Solution.with("scores.scale(2)", "scores.scale(2).plus(0.25 * X.getNumRows())"));

        Counterexample dscores = requireNonNull(check(graded, "dscores").counterexample());
        Object scores = requireNonNull(dscores.given()).get("scores");
        assertThat(dscores.given()).containsOnlyKeys("scores");
        assertThat((double) entry(requireNonNull(scores), dscores.index()) * 2)
                .isCloseTo(requireNonNull(dscores.expected()), within(1e-12));
        assertThat(requireNonNull(dscores.second()).given()).containsOnlyKeys("scores");
    }

    @Test
    void shows_no_values_beside_one_that_follows_from_the_inputs() {
        AssignmentReport graded = graded(Solution.with("X.mult(W)", "X.mult(W).plus(1)"));

        assertThat(requireNonNull(check(graded, "scores").counterexample()).given())
                .isNull();
    }

    private static Object entry(Object matrix, List<Integer> index) {
        return ((List<?>) ((List<?>) matrix).get(index.get(0))).get(index.get(1));
    }

    private static List<Integer> shape(Counterexample counterexample) {
        List<?> rows =
                (List<?>) requireNonNull(requireNonNull(counterexample.whole()).yours());
        return List.of(rows.size(), ((List<?>) rows.get(0)).size());
    }

    @Test
    void leaves_the_next_step_to_the_hint_of_a_known_mistake() {
        CheckReport dscores = check(graded(Solution.with("scores.scale(2)", "scores.scale(-2)")), "dscores");

        assertThat(requireNonNull(dscores.diagnosis()).id()).isEqualTo("sign-flipped");
        assertThat(dscores.next()).isNull();
        assertThat(requireNonNull(dscores.counterexample()).second()).isNull();
    }

    @Test
    void calls_an_unchanged_stub_untouched_whatever_its_line_ends() {
        String stub = AssignmentInfo.stub(new Scaling(), FILE).replace("\n", "\r\n");

        AssignmentReport untouched = grade(handIn.with(FILE, stub));

        assertThat(untouched.status()).isEqualTo(AssignmentStatus.UNTOUCHED);
        assertThat(check(untouched, "loss").status()).isEqualTo(CheckStatus.TODO);
        assertThat(check(untouched, "loss").text())
                .isEqualTo("loss is not filled in yet: backprop/Scaling.java, line 10.");
        assertThat(untouched.score()).isZero();
    }

    @Test
    void shows_where_a_stage_that_is_not_filled_in_stands() {
        AssignmentReport graded = graded(Solution.with("X.transpose().mult(dscores)", "null"));

        assertThat(check(graded, "dW").status()).isEqualTo(CheckStatus.TODO);
        assertThat(check(graded, "dW").text()).isEqualTo("dW is not filled in yet: backprop/Scaling.java, line 12.");
        assertThat(graded.score()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scores.elementMult(scores).elementSum() | 0.0 / W.minus(W).elementSum()        | loss
            X.transpose().mult(dscores)             | W.getNumRows() > 0 ? null : W        | dW
            """)
    void calls_what_is_worked_out_and_never_a_value_an_error(String own, String code, String stage) {
        AssignmentReport graded = graded(Solution.with(own, code));

        assertThat(check(graded, stage).status()).isEqualTo(CheckStatus.ERROR);
        assertThat(check(graded, stage).text()).startsWith(stage + " is null or NaN in every case.");
    }

    @Test
    @Tag("jdk")
    void quotes_the_compiler_with_file_and_line() {
        AssignmentReport report = report(Solution.with("scores.scale(2)", "scores.scale(\"2\")"));

        assertThat(report.status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
        assertThat(report.text())
                .startsWith("Your code does not compile:")
                .contains("backprop/Scaling.java, line 11: ")
                .contains("String cannot be converted to double")
                .doesNotContain("more");
        assertThat(report.checks()).hasSize(5).allSatisfy(check -> {
            assertThat(check.status()).isEqualTo(CheckStatus.NOT_RUN);
            assertThat(check.text()).isEqualTo("Not run, because the code does not compile.");
        });
        assertThat(report.score()).isZero();
    }

    @Test
    void quotes_three_errors_with_their_places_and_counts_the_others() {
        AssignmentReport report =
                report(Solution.after("int a1 = b1, a2 = b2, a3 = b3, a4 = b4, a5 = b5, a6 = b6, a7 = b7;"));

        assertThat(report.text())
                .contains("variable b3", "\n      int a1 = b1, ", "\n               ^\n")
                .doesNotContain("variable b4")
                .endsWith("and 4 more");
    }

    @Test
    void names_the_method_that_returns_no_pass() {
        AssignmentReport graded = graded(Solution.with("new Pass(scores, loss, dscores, dW)", "null"));

        assertThat(graded.checks().subList(0, 4)).allSatisfy(check -> {
            assertThat(check.status()).isEqualTo(CheckStatus.ERROR);
            assertThat(check.text()).startsWith("forwardBackward returns null.");
        });
        assertThat(graded.score()).isZero();
    }

    @Test
    void judges_later_stages_where_an_earlier_one_is_null_on_some_inputs() {
        AssignmentReport graded =
                graded(Solution.with("new Pass(scores", "new Pass(W.getNumCols() == 3 ? null : scores"));

        assertThat(check(graded, "scores").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(check(graded, "scores").text()).isEqualTo("scores is null. Every input needs a value there.");
        assertThat(graded.score()).isEqualTo(9);
    }

    @Test
    void asks_whether_a_matrix_is_transposed() {
        AssignmentReport graded = graded(Solution.with("new Pass(scores", "new Pass(scores.transpose()"));

        assertThat(check(graded, "scores").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(check(graded, "scores").text())
                .matches("scores has the wrong shape: expected \\[(\\d)×(\\d)], got \\[\\2×\\1]: transposed\\?");
    }

    @Test
    void names_the_entry_that_is_not_a_number() {
        AssignmentReport graded = graded(Solution.with(
                "return", "dW.set(0, 1, X.getNumRows() > 2 ? Double.NaN : dW.get(0, 1));\n        return"));

        assertThat(check(graded, "dW").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(check(graded, "dW").text()).startsWith("dW[0][1] is NaN.");
        assertThat(graded.score()).isEqualTo(7);
    }

    @Test
    @Tag("jdk")
    void shows_an_exception_with_the_students_own_lines_only() {
        AssignmentReport graded = graded(Solution.with("X.mult(W)", "W.mult(X.transpose().mult(X)).mult(W).plus(X)"));

        assertThat(check(graded, "scores").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(check(graded, "scores").text())
                .contains("line 9 of Scaling.java", "MatrixDimensionException: 2 != 1")
                .doesNotContain("org.ejml", "SimpleMatrix.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (W != null) {}",
                "for (int i = 0; i < 2; ) { W.get(0); }",
                "deep(1);",
                "for (String all = \"x\"; W != null; all += all) {}"
            })
    @Tag("long")
    void judges_what_was_computed_before_a_line_that_no_call_comes_out_of(String line) {
        AssignmentReport graded = graded(Solution.with("        SimpleMatrix dW", line + "\n        SimpleMatrix dW")
                .replace(
                        "    public static Pass",
                        "    static int deep(int n) { return deep(n + 1) + 1; }\n    public static Pass"));

        assertThat(graded.checks())
                .filteredOn(check -> check.status() != CheckStatus.PASSED)
                .extracting(CheckReport::id)
                .containsExactly("dW");
    }

    @Test
    void reports_the_assignments_own_limit() {
        Report report = report(handIn.with(FILE, Solution.SOURCE), new Scaling());

        assertThat(report.isolation().limits())
                .containsEntry("call of scaling", "1.5 s CPU time, 20 s wall time (measured from outside)");
    }

    @Test
    void runs_the_remaining_checks_after_the_program_was_ended() {
        AssignmentReport graded = graded(Solution.after("if (W.getNumCols() == 3) System.exit(0);"));

        assertThat(check(graded, "scores").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(check(graded, "scores").text())
                .startsWith("Before scores: your program ends itself in line 9 of Scaling.java");
        assertThat(graded.checks().subList(1, 4)).allSatisfy(check -> {
            assertThat(check.status()).isEqualTo(CheckStatus.PASSED);
            assertThat(check.tries()).isGreaterThan(1);
        });
    }

    @Test
    void shows_where_a_method_calls_itself_without_end() {
        AssignmentReport graded = graded(Solution.with("X.mult(W)", "forwardBackward(W, X).scores()"));

        assertThat(check(graded, "scores").status()).isEqualTo(CheckStatus.ERROR);
        assertThat(check(graded, "scores").text())
                .contains("line 9 of Scaling.java", "StackOverflowError", "calls itself without end");
    }

    @Test
    void keeps_a_bounded_part_of_a_flood_of_output() {
        AssignmentReport graded =
                graded(Solution.after("for (int i = 0; i < 100; i++) System.out.println(\"x\".repeat(2000));"));

        assertThat(graded.score()).isEqualTo(10);
        AssignmentReport.Output output = requireNonNull(graded.output());
        assertThat(output.truncated()).isTrue();
        assertThat(output.stdout()).startsWith("xxx").hasSizeLessThanOrEqualTo(1 << 16);
        assertThat(output.stderr()).isEmpty();
    }

    @Test
    void shows_the_prints_of_the_call_that_is_shown() {
        AssignmentReport graded = graded(Solution.with(
                "return",
                "System.out.print(X.getNumRows() + \"x\" + X.getNumCols());\n"
                        + "        dW = X.getNumRows() > 1 ? dW.plus(1) : dW;\n        return"));

        assertThat(check(graded, "dW").counterexample()).isNotNull();
        assertThat(requireNonNull(graded.output()).stdout()).isEqualTo("2x1");
    }

    @Test
    @Tag("long")
    void shows_the_prints_of_the_call_that_does_not_end() {
        AssignmentReport graded =
                graded(Solution.after("if (X.getNumRows() > 2) { System.out.print(X.getNumRows()); while (true) {} }"));

        assertThat(check(graded, "scores").status()).isEqualTo(CheckStatus.TIMEOUT);
        List<?> X =
                (List<?>) requireNonNull(requireNonNull(check(graded, "scores").counterexample())
                        .inputs()
                        .get("X"));
        assertThat(requireNonNull(graded.output()).stdout()).isEqualTo(Integer.toString(X.size()));
    }

    @Test
    void reads_a_comment_in_windows_1251_and_says_so() {
        String source = Solution.after("// Считаем оценки");

        AssignmentReport graded = grade(handIn.with(FILE, Charset.forName("windows-1251"), source));

        assertThat(graded.score()).isEqualTo(10);
        assertThat(graded.text())
                .isEqualTo("backprop/Scaling.java is not UTF-8 (see line 9) and was read as windows-1251."
                        + " Save it as UTF-8.");
    }

    @Test
    void says_which_package_line_is_wrong() {
        AssignmentReport report = report(Solution.with("package backprop;", "package homework;"));

        assertThat(report.status()).isEqualTo(AssignmentStatus.GRADED);
        assertThat(report.score()).isEqualTo(10);
        assertThat(report.text()).contains("package homework", "backprop");
    }

    @Test
    void says_which_class_name_is_wrong() {
        AssignmentReport report = report(Solution.with("class Scaling", "class MyScaling"));

        assertThat(report.status()).isEqualTo(AssignmentStatus.REJECTED);
        assertThat(report.text())
                .startsWith("No Java file declares class backprop.Scaling. The closest is backprop.MyScaling in"
                        + " backprop/Scaling.java, line 5");
    }

    @Test
    void puts_the_signature_beside_the_one_that_is_needed() {
        AssignmentReport report = report(Solution.with("(SimpleMatrix W, SimpleMatrix X)", "(SimpleMatrix X, int W)")
                .replace("X.mult(W)", "X.scale(W)"));

        assertThat(report.status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
        assertThat(report.text())
                .startsWith("Class backprop.Scaling declares")
                .contains("forwardBackward(SimpleMatrix, int)")
                .contains("but it has to declare")
                .endsWith("forwardBackward(SimpleMatrix W, SimpleMatrix X)");
    }

    @Test
    @Tag("jdk")
    void puts_the_record_beside_the_one_that_is_needed() {
        AssignmentReport report =
                report(Solution.with("SimpleMatrix scores, double loss", "SimpleMatrix s, double loss"));

        assertThat(report.status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
        assertThat(report.text())
                .contains("record Pass(SimpleMatrix s, double loss, SimpleMatrix dscores, SimpleMatrix dW)")
                .contains(
                        "record Pass(SimpleMatrix scores, double loss, SimpleMatrix dscores, SimpleMatrix dW)\nYours does")
                .endsWith("  SimpleMatrix s");
    }

    @Test
    void asks_for_java_where_it_finds_kotlin() {
        AssignmentReport report = grade(handIn.with("backprop/Scaling.kt", "package backprop", "object Scaling"));

        assertThat(report.status()).isEqualTo(AssignmentStatus.REJECTED);
        assertThat(report.text()).startsWith("backprop/Scaling.kt is Kotlin, but Scaling has to be written in Java.");
    }

    @Test
    void names_the_library_that_is_not_there() {
        AssignmentReport report =
                report(Solution.with("import org.ejml", "import org.jblas.DoubleMatrix;\nimport org.ejml"));

        assertThat(report.status()).isEqualTo(AssignmentStatus.REJECTED);
        assertThat(report.text())
                .startsWith("backprop/Scaling.java, line 3, imports org.jblas.DoubleMatrix from")
                .endsWith("Use org.ejml.simple.SimpleMatrix.");
    }

    @Test
    void takes_a_class_from_another_file_and_leaves_out_a_broken_one_that_nobody_uses() {
        AssignmentReport graded = grade(handIn.with(FILE, Solution.with("scores.scale(2)", "Twice.of(scores)"))
                .with(
                        "backprop/Twice.java",
                        "package backprop;",
                        "import org.ejml.simple.SimpleMatrix;",
                        "class Twice { static SimpleMatrix of(SimpleMatrix m) { return m.scale(2); } }")
                .with("backprop/Draft.java", "package backprop;", "class Draft { int i = }"));

        assertThat(graded.text()).isNull();
        assertThat(graded.score()).isEqualTo(10);
    }

    @Test
    void takes_an_upload_that_was_renamed() {
        assertThat(grade(handIn.with("Scaling-1.java", Solution.SOURCE)).score())
                .isEqualTo(10);
    }

    @Test
    void gives_nothing_for_gradients_that_are_zero_throughout() {
        AssignmentReport graded = graded(Solution.with("scores.scale(2)", "scores.scale(0)"));

        assertThat(check(graded, "dscores").text()).startsWith("dscores is zero in every case.");
        assertThat(check(graded, "dW").text()).startsWith("Mend dscores first: while it is 0 everywhere");
        assertThat(check(graded, "purity").text()).isEqualTo("Earned once a gradient stage passes.");
        assertThat(graded.score()).isEqualTo(2);
    }

    @Test
    void gives_nothing_for_a_pass_of_zeros() {
        AssignmentReport graded = graded(Solution.with("X.mult(W)", "X.mult(W).scale(0)"));

        assertThat(graded.checks()).extracting(CheckReport::status).doesNotContain(CheckStatus.PASSED);
        assertThat(graded.score()).isZero();
    }

    @Test
    void sees_a_change_to_the_callers_matrix() {
        AssignmentReport graded =
                graded(Solution.with("return", "X.scale(2).copy();\n        X.set(0, 0, 7);\n        return"));

        assertThat(check(graded, "purity").text()).startsWith("Your code changes its argument X: X[0][0] was ");
        assertThat(graded.score()).isEqualTo(8);
    }

    @Test
    void lists_each_assignment_that_the_folder_has_files_for() {
        Report report = report(handIn.with(FILE, Solution.SOURCE), new Scaling());

        assertThat(report.score()).isEqualTo(10);
        assertThat(report.maxScore()).isEqualTo(10);
        assertThat(report.partial()).isFalse();
        assertThat(report.assignments()).extracting(AssignmentReport::title).containsExactly("Title of scaling");
    }

    @Test
    void blames_nobody_for_a_check_that_fails_by_itself() {
        handIn.with(FILE, Solution.SOURCE);

        AssignmentReport graded = report(handIn, new Unsound()).assignments().get(0);

        assertThat(check(graded, "scores").status()).isEqualTo(CheckStatus.NOT_RUN);
        assertThat(check(graded, "scores").text())
                .contains("which is not your fault")
                .contains("the author forgot something");
        assertThat(check(graded, "loss").status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void a_model_of_a_mistake_that_fails_costs_a_name_and_no_point() {
        handIn.with(FILE, Solution.with("scores.scale(2)", "scores.scale(2).plus(0.25 * X.getNumRows())"));

        AssignmentReport sound = report(handIn, new Scaling()).assignments().get(0);
        AssignmentReport broken =
                report(handIn, new BrokenModel()).assignments().get(0);

        assertThat(broken.text())
                .isEqualTo(
                        "What is wrong in dscores could not be named, as the course's own code failed meanwhile. Your points are right"
                                + " all the same; please tell your teachers: BrokenModel.java, line 24: the model of zero failed, for dscores:"
                                + " IllegalStateException: the author forgot something. Of the definition of dscores, upstream() holds scores, and"
                                + " null or NaN for all else: take that from own(NAME), what the student returned, or from rightValueOf(NAME).");
        assertThat(broken.checks())
                .extracting(CheckReport::status)
                .isEqualTo(sound.checks().stream().map(CheckReport::status).toList());
        assertThat(broken.score()).isEqualTo(sound.score()).isEqualTo(7);
    }

    private AssignmentReport graded(String source) {
        AssignmentReport report = report(source);
        assertThat(report.status()).isEqualTo(AssignmentStatus.GRADED);
        return report;
    }

    private AssignmentReport report(String source) {
        return grade(handIn.with(FILE, source));
    }

    private static AssignmentReport grade(HandIn handIn) {
        return report(handIn, new Scaling()).assignments().get(0);
    }

    private static Report report(HandIn handIn, Assignment assignment) {
        return GRADER.report(handIn.folder(), assignment);
    }

    private static CheckReport check(AssignmentReport report, String id) {
        return report.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_wrong_value_is_said_of_its_stages_line() {
        CheckReport dscores = check(graded(Solution.with("scores.scale(2)", "scores.scale(3)")), "dscores");

        assertThat(requireNonNull(dscores.message()).code()).isEqualTo("WrongValue");
        assertThat(requireNonNull(dscores.message()).place()).isEqualTo(new Place(FILE, 11));
    }

    @Test
    void an_exception_is_said_of_the_line_that_threw_it() {
        handIn.with("backprop/Helper.java", """
                package backprop;

                class Helper {
                    static double two() {
                        throw new IllegalStateException();
                    }
                }
                """);

        CheckReport dscores =
                check(grade(handIn.with(FILE, Solution.with("scale(2)", "scale(Helper.two())"))), "dscores");

        assertThat(requireNonNull(dscores.message()).code()).isEqualTo("ThrewAt");
        assertThat(requireNonNull(dscores.message()).place()).isEqualTo(new Place("backprop/Helper.java", 5));
    }

    @Test
    void an_error_is_said_of_the_file_that_does_not_compile() {
        handIn.with(
                "backprop/Helper.java",
                "package backprop;\n\nclass Helper {\n    static double two() {\n        return;\n    }\n}\n");

        AssignmentReport report = grade(handIn.with(FILE, Solution.with("scale(2)", "scale(Helper.two())")));

        assertThat(requireNonNull(report.message()).code()).isEqualTo("CompileFailed");
        assertThat(requireNonNull(report.message()).place()).isEqualTo(new Place("backprop/Helper.java", 5));
    }
}
