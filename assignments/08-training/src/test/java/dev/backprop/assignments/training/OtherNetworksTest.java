package dev.backprop.assignments.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.assignments.twolayernet.TwoLayerNetAssignment;
import dev.backprop.grader.grading.Grader;
import dev.backprop.grader.grading.GradingMessages.NeededUnknown;
import dev.backprop.grader.grading.GradingMessages.NeedsAnother.State;
import dev.backprop.grader.grading.Order;
import dev.backprop.grader.message.MessageException;
import dev.backprop.grader.report.AssignmentReport;
import dev.backprop.grader.report.CheckReport;
import dev.backprop.grader.report.CheckStatus;
import dev.backprop.grader.report.PassMark;
import dev.backprop.grader.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arms of the spiral need a network that is right; all else of that exercise is judged without one. */
class OtherNetworksTest {

    private static final Path NET = Path.of("../04-two-layer-net");

    /** Without the two of the arms. */
    private static final double OTHER_POINTS = 6;

    private static final int TRIES = 10;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void begin_with_the_solution() throws IOException {
        folder = Files.createDirectories(temp.resolve("backprop"));
        for (String file : List.of("Spiral.java", "TwoLayerNet.java")) {
            Files.copy(Path.of("solution/backprop", file), folder.resolve(file));
        }
    }

    @Test
    void the_network_here_is_the_solution_there() throws IOException {
        assertThat(folder.resolve("TwoLayerNet.java"))
                .hasSameTextualContentAs(NET.resolve("solution/backprop/TwoLayerNet.java"));
    }

    @Test
    void a_network_that_was_not_handed_in_leaves_the_points_open() throws IOException {
        Files.delete(folder.resolve("TwoLayerNet.java"));

        assertOpen(grade("spiral"), State.MISSING, List.of());
    }

    @Test
    void a_network_that_nobody_has_begun_leaves_the_points_open() throws IOException {
        Files.writeString(
                folder.resolve("TwoLayerNet.java"), Files.readString(NET.resolve("stub/backprop/TwoLayerNet.java")));

        assertOpen(grade(), State.NOT_STARTED, List.of());
    }

    @Test
    void a_network_that_does_not_compile_is_not_the_loops_fault() throws IOException {
        replace("TwoLayerNet.java", "int N = X", "int N = nothing");

        assertOpen(grade("spiral"), State.NOT_COMPILED, List.of());
        assertOpen(grade(), State.NOT_COMPILED, List.of());
    }

    @Test
    void a_network_of_another_signature_is_not_the_loops_fault() throws IOException {
        replace("TwoLayerNet.java", "double lambda)", "double lambda, double more)");

        assertOpen(grade("spiral"), State.NOT_COMPILED, List.of());
    }

    @Test
    void a_helper_class_that_both_declare_is_not_the_loops_fault() throws IOException {
        Files.writeString(folder.resolve("TwoLayerNet.java"), "\nclass Helper {}\n", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("Spiral.java"), "\nclass Helper {}\n", StandardOpenOption.APPEND);

        assertOpen(grade(), State.NOT_COMPILED, List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ones.transpose().mult(dz1)          | ones.transpose().mult(dz1).scale(3)  | db1
            > 0 ? d : 0)                        | < 0 ? d : 0)                         | dW1, dW1.large, db1
            X.mult(W1).plus(ones.mult(b1))      | X.mult(W1)                           | h1
            """)
    void gradients_that_are_wrong_or_those_of_other_values_leave_the_points_open(
            String right, String wrong, String open) throws IOException {
        replace("TwoLayerNet.java", right, wrong);

        assertOpen(grade("spiral"), State.OPEN, List.of(open.split(", ")));
    }

    @Test
    void a_loss_that_no_gradient_follows_from_does_not_matter() throws IOException {
        replace("TwoLayerNet.java", "double regLoss = lambda", "double regLoss = 2 * lambda");

        Report report = grade();

        assertThat(check(report, "regLoss").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "spiral.weights.arms").status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void a_network_that_changes_what_it_is_given_does_not_matter() throws IOException {
        replace("TwoLayerNet.java", "return new Pass(", "W1.zero();\n        return new Pass(");

        Report report = grade();

        assertThat(check(report, "purity").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "spiral.weights.arms").status()).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void a_part_of_the_network_that_is_asked_for_alone_says_nothing_of_the_rest() throws IOException {
        replace("TwoLayerNet.java", "ones.transpose().mult(dz1)", "ones.transpose().mult(dz1).scale(3)");
        Report.Options options =
                new Report.Options(List.of(), "dW2,spiral.weights.arms", TRIES, "process", PassMark.FULL);

        assertThat(check(grade(options), "spiral.weights.arms").status()).isEqualTo(CheckStatus.NOT_RUN);
    }

    @Test
    void classes_under_the_names_of_the_course_are_not_used() throws IOException {
        replace("Spiral.java", ".scale(loss.rate())", "");
        Files.writeString(folder.resolve("BatchLoss.java"), """
                package backprop;

                public interface BatchLoss {}
                """);
        Files.writeString(folder.resolve("SpiralTrial.java"), """
                package backprop;

                public final class SpiralTrial {}
                """);

        Report report = grade("spiral");

        assertThat(check(report, "spiral.order").status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check(report, "spiral.weights").status()).isEqualTo(CheckStatus.FAILED);
    }

    /** It gives itself the record of a training that it has not made. */
    @Test
    void forged_records_of_batches_earn_nothing_for_the_steps() throws IOException {
        Files.writeString(folder.resolve("Spiral.java"), """
                package backprop;

                import java.lang.reflect.Field;
                import java.util.List;
                import java.util.Random;
                import org.ejml.simple.SimpleMatrix;

                public final class Spiral {
                    public record Pass(SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2) {}

                    public static Pass train(SimpleMatrix X, int[] y, int classes, long seed, BatchLoss loss) {
                        int N = X.getNumRows();
                        int perEpoch = (N + loss.batchSize() - 1) / loss.batchSize();
                        Random random = new Random(seed);
                        Pass pass = new Pass(
                                SimpleMatrix.random_DDRM(X.getNumCols(), loss.hidden(), -1, 1, random),
                                SimpleMatrix.random_DDRM(1, loss.hidden(), -1, 1, random),
                                SimpleMatrix.random_DDRM(loss.hidden(), classes, -1, 1, random),
                                SimpleMatrix.random_DDRM(1, classes, -1, 1, random));
                        try {
                            loss.at(pass.W1(), pass.b1(), pass.W2(), pass.b2(), X, y);
                            List<Object> questions = questions(loss);
                            questions.clear();
                            for (int k = 0; k < perEpoch * loss.epochs(); k++) {
                                int from = k % perEpoch * loss.batchSize();
                                int[] batch = new int[Math.min(loss.batchSize(), N - from)];
                                for (int i = 0; i < batch.length; i++) {
                                    batch[i] = from + i;
                                }
                                questions.add(question(batch));
                            }
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                        return pass;
                    }

                    @SuppressWarnings("unchecked")
                    private static List<Object> questions(Object loss) throws ReflectiveOperationException {
                        Field field = loss.getClass().getDeclaredField("questions");
                        field.setAccessible(true);
                        return (List<Object>) field.get(loss);
                    }

                    private static Object question(int[] batch) throws ReflectiveOperationException {
                        var constructor = Class.forName("backprop.SpiralTrial$Question").getDeclaredConstructors()[0];
                        constructor.setAccessible(true);
                        return constructor.newInstance(new double[0], batch);
                    }
                }
                """);

        Report report = grade("spiral");

        assertThat(check(report, "spiral.order").status()).as("forged").isEqualTo(CheckStatus.PASSED);
        assertThat(check(report, "spiral.weights").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "spiral.weights.arms").status()).isEqualTo(CheckStatus.FAILED);
        assertThat(check(report, "spiral.order.shuffled").status()).isEqualTo(CheckStatus.FAILED);
    }

    @Test
    void a_course_without_that_exercise_is_told_so() {
        Report.Options options = new Report.Options(List.of(), null, TRIES, "process", PassMark.FULL);
        Order order = new Order(temp, options);

        assertThatThrownBy(() -> Grader.grade(() -> List.of(new Training()), order))
                .isInstanceOfSatisfying(
                        MessageException.class,
                        told -> assertThat(told.reason())
                                .isEqualTo(new NeededUnknown("spiral", "backprop.TwoLayerNet")));
    }

    private void replace(String file, String old, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, by));
    }

    private static void assertOpen(Report report, State state, List<String> open) {
        CheckReport arms = check(report, "spiral.weights.arms");
        assertThat(arms.status()).isEqualTo(CheckStatus.NOT_RUN);
        assertThat(requireNonNull(arms.message()).code()).isEqualTo("NeedsAnother");
        assertThat(requireNonNull(arms.message()).arguments())
                .isEqualTo(Map.of("exercise", "two-layer-net", "state", state.name(), "open", open));
        assertThat(report.assignments().stream()
                        .filter(assignment -> assignment.id().equals("training"))
                        .mapToDouble(AssignmentReport::score))
                .containsExactly(OTHER_POINTS);
    }

    private Report grade(String... assignments) {
        return grade(new Report.Options(List.of(assignments), null, TRIES, "process", PassMark.FULL));
    }

    private Report grade(Report.Options options) {
        return Grader.grade(() -> List.of(new TwoLayerNetAssignment(), new Training()), new Order(temp, options));
    }

    private static CheckReport check(Report report, String id) {
        return report.assignments().stream()
                .flatMap(assignment -> assignment.checks().stream())
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
