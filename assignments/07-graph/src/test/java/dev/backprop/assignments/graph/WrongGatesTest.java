package dev.backprop.assignments.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.ExerciseReport;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph is judged with the student's own gates, and by nothing that they do. */
class WrongGatesTest {

    private static final Path SOLUTION = Path.of("solution/backprop");

    private static final double GRAPH = 13;

    @TempDir
    private Path temp;

    /** A mistake in the solution's gate of a kind. */
    private record Wrong(String kind, String right, String wrong) {}

    private static final List<Wrong> WRONG = List.of(
            new Wrong(
                    "add",
                    "gradient[k] = upstream;\n            }\n            return",
                    "gradient[k] = 2 * upstream;\n            }\n            return"),
            new Wrong("mul", "gradient[k] *= inputs[other];", "gradient[k] = inputs[other];"),
            new Wrong("max", "gradient[largest] = upstream;", "gradient[0] = upstream;"),
            new Wrong("copy", "return inputs[0];", "return inputs[0] + 1;"),
            new Wrong("negate", "return new double[] {-upstream};", "return null;"),
            new Wrong("scale", "return factor * inputs[0];", "throw new IllegalStateException();"),
            new Wrong("shift", "return inputs[0] + summand;", "return Double.NaN;"),
            new Wrong(
                    "reciprocal", "return new double[] {-value * value * upstream};", "return new double[] {1, 2, 3};"),
            new Wrong("exp", "return new double[] {value * upstream};", "return new double[] {1e60 * upstream};"),
            new Wrong("sigmoid", "{value * (1 - value) * upstream}", "{value * (1 - value)}"),
            new Wrong("square", "{2 * input * upstream}", "{upstream * upstream}"));

    private static final int TOGETHER = 3;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_wrong_gate_loses_its_points_and_the_graph_keeps_its_own(int group) throws Exception {
        List<Wrong> wrong = WRONG.subList(group * TOGETHER, Math.min(WRONG.size(), (group + 1) * TOGETHER));
        String gates = Files.readString(SOLUTION.resolve("Gates.java"));
        for (Wrong each : wrong) {
            assertThat(gates).containsOnlyOnce(each.right());
            gates = gates.replace(each.right(), each.wrong());
        }

        Report report = grade(gates, graph());

        for (Kind kind : Kind.ALL) {
            boolean isWrong = wrong.stream().anyMatch(each -> each.kind().equals(kind.id()));
            assertThat(check(report, "gates." + kind.id()).status() == CheckStatus.PASSED)
                    .as(kind.id())
                    .isNotEqualTo(isWrong);
        }
        assertThat(exercise(report, "computational-graph").score()).isEqualTo(GRAPH);
    }

    @Test
    void a_gate_that_passes_nothing_back_is_told_which_of_its_values_is_missing() throws Exception {
        String gates = Files.readString(SOLUTION.resolve("Gates.java"))
                .replace("return new double[] {-upstream};", "return null;");

        assertThat(check(grade(gates, graph()), "gates.negate").text()).startsWith("dnegate is null");
    }

    @Test
    void gates_that_are_not_filled_in_cost_the_graph_nothing() throws Exception {
        Report report = grade(Files.readString(Path.of("stub/backprop/Gates.java")), graph());

        assertThat(exercise(report, "computational-graph").score()).isEqualTo(GRAPH);
    }

    @Test
    void gates_that_pass_nothing_back_hide_no_mistake_of_the_graph() throws Exception {
        String gates = Files.readString(SOLUTION.resolve("Gates.java"))
                .replaceAll(
                        "(?s)double\\[\\] backward\\(double upstream\\) \\{.*?\\n        \\}",
                        "double[] backward(double upstream) { return new double[1]; }");
        String overwriting = graph().replace("gradients[arguments[k]] +=", "gradients[arguments[k]] =");

        Report report = grade(gates, overwriting);

        assertThat(check(report, "computational-graph.gradients").status()).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void gates_that_share_their_memory_cost_the_graph_nothing() throws Exception {
        String gates = Files.readString(SOLUTION.resolve("Gates.java"))
                .replace("private double", "private static double")
                .replace("private int", "private static int")
                .replace("this.inputs = inputs", "Mul.inputs = inputs");

        Report report = grade(gates, graph());

        assertThat(check(report, "gates.memory").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "gates.mul").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(exercise(report, "computational-graph").score()).isEqualTo(GRAPH);
    }

    private static String graph() throws IOException {
        return Files.readString(SOLUTION.resolve("ComputationalGraph.java"));
    }

    private Report grade(String gates, String graph) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("backprop"));
        Files.writeString(folder.resolve("Gates.java"), gates);
        Files.writeString(folder.resolve("ComputationalGraph.java"), graph);
        Report.Options options = new Report.Options(List.of(), null, null, "process", PassMark.FULL);
        return Grader.grade(() -> List.of(new GraphAssignment()), new Order(temp, options));
    }

    private static ExerciseReport exercise(Report report, String id) {
        return report.assignments().get(0).several().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CheckReport check(Report report, String id) {
        return report.assignments().stream()
                .flatMap(assignment -> assignment.checks().stream())
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
