package dev.backprop.assignments.flatsvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.AssignmentInfo;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.WarmWorkers;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.sandbox.JailChoice;
import dev.backprop.grader.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the solution loses when it throws, hangs or is slow in one place: that stage, and what is computed after it. */
class BrokenOffTest {

    private static final String SOURCE = "backprop/SvmLoss.java";
    private static final String DW = "X.transpose().mult(dscores)";

    private static final List<Assignment> CATALOGUE = List.of(new FlatSvm());
    private static final long SEED = AssignmentInfo.of(CATALOGUE.get(0)).seed();

    private static WarmWorkers workers;
    private static Grader grader;

    @TempDir
    private Path temp;

    @BeforeAll
    static void start() {
        workers = new WarmWorkers(JailChoice.named("auto"), Limits.standard());
        grader = new Grader(CATALOGUE, workers);
    }

    @AfterAll
    static void end() {
        workers.close();
    }

    private List<CheckReport> graded(String folder, String... changes) throws IOException {
        String program = Files.readString(Path.of(folder).resolve(SOURCE));
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(program).contains(changes[i]);
            program = program.replace(changes[i], changes[i + 1]);
        }
        Files.createDirectories(temp.resolve("backprop"));
        Files.writeString(temp.resolve(SOURCE), program);
        return grader.grade(grader.compile(temp), List.of(SEED)).get(0).get(0).checks();
    }

    private static List<String> lost(List<CheckReport> checks) {
        return checks.stream()
                .filter(check -> check.score() < check.maxScore())
                .map(CheckReport::id)
                .toList();
    }

    private static String said(List<CheckReport> checks, String id) {
        return checks.stream()
                .filter(check -> check.id().equals(id))
                .map(CheckReport::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void factors_in_the_wrong_order() throws IOException {
        List<CheckReport> checks = graded("solution", DW, "dscores.mult(X.transpose())");

        assertThat(lost(checks)).containsExactly("dW", "dW.large", "dW.regularisation");
        assertThat(said(checks, "dW"))
                .startsWith("dW: line 44 of SvmLoss.java threw MatrixDimensionException")
                .contains("SimpleMatrix dW = dscores.mult(X.transpose())", "dscores is 1×2, X is 1×1");
        assertThat(said(checks, "dW.large")).isEqualTo("Not reached: see dW.");
    }

    @Test
    void a_null_in_the_middle_for_many_features_only() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "SimpleMatrix dscores = dmargins.copy();",
                "SimpleMatrix none = X.getNumCols() > 4 ? null : dmargins;\nSimpleMatrix dscores = none.copy();");

        assertThat(lost(checks)).containsExactly("dscores", "dW.large");
        assertThat(said(checks, "dscores")).contains("line 41", "NullPointerException", "is null");
    }

    @Test
    @Tag("jdk")
    void an_index_in_a_lambda() throws IOException {
        List<CheckReport> checks = graded("solution", "scores.get(i, y[i])", "scores.get(i, y[i + 1])");

        assertThat(said(checks, "margins"))
                .startsWith("margins: line ")
                .contains("IndexOutOfBounds", "called from line ");
        assertThat(said(checks, "dW")).isEqualTo("Not reached: see margins.");
        assertThat(lost(checks)).contains("margins", "dscores", "dW").doesNotContain("scores");
    }

    @Test
    void an_exception_in_a_helper() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                DW,
                "back(X, dscores)",
                "    public static Pass forwardBackward",
                "    private static SimpleMatrix back(SimpleMatrix a, SimpleMatrix b) {\n"
                        + "        return b.scale(a.get(99, 99));\n    }\n\n    public static Pass forwardBackward");

        assertThat(lost(checks)).containsExactly("dW", "dW.large", "dW.regularisation");
        assertThat(said(checks, "dW"))
                .startsWith("dW: line ")
                .contains("return b.scale(a.get(99, 99));", "called from line ");
    }

    @Test
    @Tag("jdk")
    void a_method_that_calls_itself_without_end() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                DW,
                "back(X, dscores)",
                "    public static Pass forwardBackward",
                "    private static SimpleMatrix back(SimpleMatrix a, SimpleMatrix b) {\n"
                        + "        return back(a, b);\n    }\n\n    public static Pass forwardBackward");

        // It ends a worker each time, so the program is not called often enough to see whether it is pure and exact.
        assertThat(lost(checks)).containsExactly("dW", "dW.large", "dW.regularisation");
        assertThat(said(checks, "dW")).contains("StackOverflowError", "calls itself without end");
    }

    @Test
    void an_exception_in_the_record_itself_leaves_all_stages_their_points() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "SimpleMatrix dW) {}",
                "SimpleMatrix dW) {\n        public Pass {\n            throw new IllegalStateException(\"no\");\n        }\n    }");

        assertThat(lost(checks)).containsExactly("purity");
        assertThat(said(checks, "purity")).contains("IllegalStateException: no");
    }

    @Test
    void values_that_are_never_stored_cannot_be_seen_and_no_stage_is_blamed() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "dscores, dW);",
                "dscores, dscores.mult(X.transpose()));",
                "        SimpleMatrix dW = X.transpose().mult(dscores).plus(W.scale(2 * lambda));\n",
                "");

        assertThat(lost(checks))
                .startsWith("dW", "dW.large", "dW.regularisation")
                .doesNotContain("dscores");
        assertThat(said(checks, "dW")).contains("MatrixDimensionException");
    }

    @Test
    void scores_that_an_earlier_call_has_left_cost_no_margins() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "    public static Pass forwardBackward",
                "    private static SimpleMatrix scores = new SimpleMatrix(0, 0);\n\n    public static Pass forwardBackward",
                "SimpleMatrix scores = X.mult(W);",
                "if (scores.getNumRows() != N || scores.getNumCols() != W.getNumCols()) {\nscores = X.mult(W);\n}",
                DW,
                "dscores.mult(X.transpose())");

        assertThat(lost(checks)).containsExactly("scores", "dW", "dW.large", "dW.regularisation", "purity");
    }

    @Test
    void values_kept_in_the_fields_of_an_object_cost_no_stage_before_the_one_that_throws() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "    public static Pass forwardBackward",
                "    private static final class Kept { SimpleMatrix scores, dscores, dW; }\n"
                        + "    private static final Kept KEPT = new Kept();\n\n    public static Pass forwardBackward",
                "SimpleMatrix scores = X.mult(W);",
                "KEPT.scores = X.mult(W);\n        SimpleMatrix scores = KEPT.scores;",
                "SimpleMatrix dscores = dmargins.copy();",
                "KEPT.dscores = dmargins.copy();\n        SimpleMatrix dscores = KEPT.dscores;",
                "        SimpleMatrix dW = " + DW,
                "        KEPT.dW = " + "X.mult(dscores)",
                "        return new Pass(",
                "        SimpleMatrix dW = KEPT.dW;\n        return new Pass(");

        assertThat(lost(checks)).containsExactly("dW", "dW.large", "dW.regularisation");
        assertThat(said(checks, "dW")).startsWith("dW: line 49 of SvmLoss.java threw MatrixDimensionException");
    }

    @Test
    void a_matrix_of_the_first_call_costs_the_stage_that_it_is_used_in() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "    public static Pass forwardBackward",
                "    private static final class Kept { SimpleMatrix margins; }\n"
                        + "    private static final Kept KEPT = new Kept();\n\n    public static Pass forwardBackward",
                "SimpleMatrix dmargins = margins.elementOp",
                "if (KEPT.margins == null) KEPT.margins = margins;\n"
                        + "        SimpleMatrix dmargins = KEPT.margins.elementOp");

        assertThat(lost(checks)).contains("dscores", "purity").doesNotContain("scores", "margins", "dataLoss", "loss");
    }

    @Test
    void what_is_kept_by_the_number_of_examples_costs_the_stage_that_it_is_used_in() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "    public static Pass forwardBackward",
                "    private static final java.util.Map<Integer, SimpleMatrix> KEPT = new java.util.HashMap<>();\n\n"
                        + "    public static Pass forwardBackward",
                "SimpleMatrix dmargins = margins.elementOp((int i, int j, double margin) -> margin > 0 ? 1.0 / N : 0);",
                "SimpleMatrix dmargins = KEPT.computeIfAbsent(\n"
                        + "                N, n -> margins.elementOp((int i, int j, double margin) -> margin > 0 ? 1.0 / N : 0));");

        assertThat(lost(checks)).contains("dscores", "purity").doesNotContain("scores", "margins", "dataLoss", "loss");
    }

    @Test
    void an_exception_in_every_third_call_is_not_forgiven() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "    public static Pass forwardBackward",
                "    private static int calls = 0;\n\n    public static Pass forwardBackward",
                "        SimpleMatrix dW = ",
                "        if (++calls % 3 == 0) throw new IllegalStateException();\n        SimpleMatrix dW = ");

        assertThat(lost(checks)).contains("dW").doesNotContain("scores", "margins", "loss");
    }

    @Test
    @Tag("long")
    void an_endless_loop_keeps_what_comes_before_it() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "        SimpleMatrix dW = ",
                "        for (int i = 0; i < N; i += 0) {\n            dscores.set(0, dscores.get(0));\n        }\n"
                        + "        SimpleMatrix dW = ");

        assertThat(checks.stream().filter(check -> check.status() == CheckStatus.PASSED))
                .extracting(CheckReport::id)
                .contains("scores", "margins", "dataLoss", "regLoss", "loss");
        assertThat(checks.stream().map(CheckReport::text))
                .anyMatch(said -> said != null && said.contains("stopped in line"));
        assertThat(checks.stream().filter(check -> check.counterexample() != null))
                .allSatisfy(check ->
                        assertThat(String.valueOf(check.counterexample())).doesNotContain("×"));
    }

    @Test
    @Tag("jdk")
    @Tag("long")
    void a_list_that_grows_without_end_keeps_what_comes_before_it() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "        SimpleMatrix dW = ",
                "for (java.util.List<double[]> all = new java.util.ArrayList<>(); N > 0; ) { all.add(new double[10000]); }\n"
                        + "        SimpleMatrix dW = ");

        assertThat(lost(checks)).containsExactly("dW", "dW.large", "dW.regularisation");
        assertThat(said(checks, "dW")).contains("all.add(new double[10000]);", "a list that grows without end");
    }

    @Test
    void an_exit_for_some_inputs_costs_the_stage_that_it_keeps_from_being_computed() throws IOException {
        List<CheckReport> checks = graded(
                "solution", "        SimpleMatrix dW = ", "if (N > 2) System.exit(0);\n        SimpleMatrix dW = ");

        assertThat(lost(checks)).containsExactly("dW", "dW.large", "dW.regularisation");
        assertThat(said(checks, "dW"))
                .startsWith("Before dW: your program ends itself in line 44 of SvmLoss.java")
                .contains("if (N > 2) System.exit(0);");
        assertThat(said(checks, "dW.large")).isEqualTo("Not reached: see dW.");
        assertThat(checks.stream().filter(check -> check.id().equals("dW")).map(CheckReport::counterexample))
                .doesNotContainNull();
    }

    @Test
    @Tag("jdk")
    void an_exit_in_a_static_initialiser_leaves_nothing_to_judge() throws IOException {
        List<CheckReport> checks = graded(
                "solution", "    public static Pass", "    static { System.exit(0); }\n\n    public static Pass");

        assertThat(checks).allSatisfy(check -> {
            assertThat(check.status()).isEqualTo(CheckStatus.NOT_RUN);
            assertThat(check.text()).doesNotContain("compile");
        });
    }

    @Test
    @Tag("jdk")
    @Tag("long")
    void an_exception_that_is_thrown_on_as_another_names_its_own_line() throws IOException {
        List<CheckReport> checks = graded(
                "solution",
                "        int N = X.getNumRows();",
                "try {\n        int N = X.getNumRows();",
                "dscores, dW);",
                "dscores, dW);\n} catch (RuntimeException e) {\nthrow new IllegalStateException(\"failed\", e);\n}",
                DW,
                "dscores.mult(X.transpose())");

        assertThat(lost(checks)).containsExactly("dW", "dW.large", "dW.regularisation");
        assertThat(said(checks, "dW")).startsWith("dW: line 45 of SvmLoss.java threw MatrixDimensionException");
    }

    @Test
    @Tag("long")
    void slow_code_loses_the_large_batch_alone() throws IOException {
        List<CheckReport> checks = graded("solution", "int N = X.getNumRows();", """
                int N = X.getNumRows();
                        long end = System.nanoTime() + (N > 100 ? 4_000_000_000_000L : 0);
                        while (System.nanoTime() < end) {}""");

        assertThat(lost(checks)).as(checks.toString()).containsExactly("dW.large");
        assertThat(said(checks, "dW.large"))
                .contains("X of 128×512", "other calls")
                .doesNotContain("loop");
    }

    @Test
    void a_stub_with_one_line_filled_in_that_throws() throws IOException {
        List<CheckReport> checks = graded(
                "stub",
                "SimpleMatrix scores = null;",
                "SimpleMatrix scores = N > 1 ? X.mult(X).mult(W.transpose()) : X.mult(W);");

        assertThat(checks.get(0).status()).isEqualTo(CheckStatus.ERROR);
        assertThat(checks.subList(1, checks.size()))
                .extracting(CheckReport::status)
                .containsOnly(CheckStatus.TODO);
    }
}
