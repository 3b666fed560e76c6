package dev.backprop.assignments.circuits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.assignment.Catalogue;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.message.Said;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.AssignmentStatus;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.ExerciseReport;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the class of one exercise costs the others nothing. */
class SeparateExercisesTest {

    private static final List<String> ALL =
            List.of("SumProduct", "MulMax", "SigmoidNeuron", "StagedExpression", "RidgeLoss");

    @TempDir
    private Path temp;

    private void put(String kind, String name, String... changes) throws IOException {
        Path file = Path.of("backprop", name + ".java");
        String program = Files.readString(Path.of(kind).resolve(file));
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(program).contains(changes[i]);
            program = program.replace(changes[i], changes[i + 1]);
        }
        Files.createDirectories(temp.resolve("backprop"));
        Files.writeString(temp.resolve(file), program);
    }

    private Report graded(Report.Options options) {
        return Grader.grade(Catalogue::load, new Order(temp, options));
    }

    private static Report.Options asking(List<String> names, @Nullable String check) {
        return new Report.Options(names, check, null, "auto", PassMark.FULL);
    }

    private static ExerciseReport exercise(Report report, String id) {
        return report.assignments().get(0).several().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("jdk")
    void what_does_not_compile_throws_or_cannot_be_loaded_costs_itself_alone() throws IOException {
        put("solution", "SumProduct");
        put("solution", "MulMax", "double xy = x * y;", "double xy = x * y");
        put("solution", "SigmoidNeuron", "double f = ", "if (dot == dot) throw new Error();\ndouble f = ");
        put("solution", "StagedExpression");
        put("solution", "RidgeLoss", "    private static", "    static final int NONE = 1 / 0;\n\n    private static");
        Report report = graded(Report.Options.DEFAULT);

        assertThat(exercise(report, "sum-product").score()).isEqualTo(10);
        assertThat(exercise(report, "mul-max").status()).isEqualTo(AssignmentStatus.COMPILE_ERROR);
        assertThat(exercise(report, "mul-max").message())
                .isNotNull()
                .extracting(Said::text)
                .asString()
                .contains("MulMax.java, line 31");
        assertThat(exercise(report, "sigmoid-neuron").score()).isEqualTo(1);
        assertThat(exercise(report, "staged-expression").score()).isEqualTo(24);
        assertThat(exercise(report, "ridge-loss").status()).isEqualTo(AssignmentStatus.CRASHED);
        assertThat(report.assignments().get(0).status()).isEqualTo(AssignmentStatus.GRADED);
        assertThat(report.score()).isEqualTo(35);
        assertThat(report.maxScore()).isEqualTo(70);
    }

    @Test
    @Tag("long")
    void what_does_not_end_costs_itself_alone() throws IOException {
        put("solution", "SumProduct", "double q = x + y;", "double q = x + y;\nwhile (q == q) { x++; }");
        put("solution", "MulMax");
        Report report = graded(asking(List.of(), null));

        assertThat(exercise(report, "sum-product").score()).isLessThanOrEqualTo(1);
        assertThat(exercise(report, "mul-max").score()).isEqualTo(14);
    }

    @Test
    void what_is_not_begun_or_not_handed_in_costs_nothing_and_hides_nothing() throws IOException {
        put("solution", "SumProduct");
        put("stub", "MulMax");
        Report report = graded(Report.Options.DEFAULT);

        assertThat(report.score()).isEqualTo(10);
        assertThat(report.maxScore()).isEqualTo(10);
        assertThat(report.assignments().get(0).several().stream().map(ExerciseReport::id))
                .containsExactly("sum-product", "mul-max");
        assertThat(exercise(report, "mul-max").status()).isEqualTo(AssignmentStatus.UNTOUCHED);
    }

    @Test
    void the_whole_assignment_counts_where_it_is_named() throws IOException {
        put("solution", "SumProduct");
        put("stub", "MulMax");
        Report report = graded(asking(List.of("circuits"), null));

        assertThat(report.score()).isEqualTo(10);
        assertThat(report.maxScore()).isEqualTo(70);
        assertThat(exercise(report, "ridge-loss").status()).isEqualTo(AssignmentStatus.MISSING);
    }

    @Test
    void one_exercise_can_be_graded_alone() throws IOException {
        for (String name : ALL) {
            put("solution", name);
        }
        Report report = graded(asking(List.of("mul-max"), null));

        assertThat(report.maxScore()).isEqualTo(14);
        assertThat(report.partial()).isTrue();
        assertThat(checks(report)).contains("mul-max.dz").noneMatch(id -> id.startsWith("sum-product"));
        assertThat(checks(graded(asking(List.of("mul-max"), "dx")))).containsExactly("mul-max.dx");
        assertThat(checks(graded(asking(List.of(), "mul-max")))).isEqualTo(checks(report));
    }

    @Test
    void a_short_id_is_enough_where_it_is_unique() throws IOException {
        for (String name : ALL) {
            put("solution", name);
        }
        Report report = graded(asking(List.of(), "ddot,ridge-loss.dw"));

        assertThat(checks(report)).containsExactly("sigmoid-neuron.ddot", "ridge-loss.dw");
        assertThat(report.options().check()).isEqualTo("sigmoid-neuron.ddot,ridge-loss.dw");
        assertThatThrownBy(() -> graded(asking(List.of(), "dx")))
                .isInstanceOf(MessageException.class)
                .hasMessage("Several exercises have a check dx. Name one of: sum-product.dx, mul-max.dx,"
                        + " sigmoid-neuron.dx, staged-expression.dx.");
    }

    @Test
    void a_failure_names_the_command_for_its_own_check() throws IOException {
        put("solution", "MulMax", "dxy * y", "dxy * z");
        CheckReport failed = graded(Report.Options.DEFAULT).assignments().get(0).checks().stream()
                .filter(check -> check.status().isFailure())
                .findFirst()
                .orElseThrow();

        assertThat(failed.id()).isEqualTo("mul-max.dx");
        assertThat(failed.reproduce()).isEqualTo("./grade circuits --check mul-max.dx --seed 20260801");
    }

    private static List<String> checks(Report report) {
        return report.assignments().stream()
                .map(AssignmentReport::checks)
                .flatMap(List::stream)
                .map(CheckReport::id)
                .toList();
    }
}
