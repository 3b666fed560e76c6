package dev.backprop.grader.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.backprop.grader.check.CheckMessages.CodeSpot;
import dev.backprop.grader.check.CheckMessages.ThrewAt;
import dev.backprop.grader.check.CheckResult;
import dev.backprop.grader.report.CheckStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ExceptionsTest {

    /** What EJML says of two matrices of each pair of shapes. */
    private static boolean isNotRepeated(BinaryOperator<SimpleMatrix> operation, int[]... shapes) {
        List<String> messages = new ArrayList<>();
        for (int[] shape : shapes) {
            SimpleMatrix first = new SimpleMatrix(shape[0], shape[1]);
            SimpleMatrix second = new SimpleMatrix(shape[2], shape[3]);
            messages.add(catchThrowable(() -> operation.apply(first, second)).getMessage());
        }
        return Exceptions.isNotRepeated(messages);
    }

    private static int[] shapes(int... numbers) {
        return numbers;
    }

    @Test
    void a_row_or_a_column_is_not_repeated() {
        assertThat(isNotRepeated(SimpleMatrix::plus, shapes(3, 4, 1, 4), shapes(2, 1, 1, 1)))
                .isTrue();
        assertThat(isNotRepeated(SimpleMatrix::minus, shapes(3, 4, 3, 1), shapes(1, 2, 1, 1)))
                .isTrue();
        assertThat(isNotRepeated(SimpleMatrix::elementMult, shapes(1, 4, 3, 4))).isTrue();
    }

    @Test
    void shapes_that_are_alike_by_chance_mean_nothing() {
        assertThat(isNotRepeated(SimpleMatrix::plus, shapes(3, 4, 1, 4), shapes(3, 4, 4, 3)))
                .isFalse();
        assertThat(isNotRepeated(SimpleMatrix::plus, shapes(3, 4, 1, 4), shapes(3, 4, 3, 1)))
                .isFalse();
        assertThat(isNotRepeated(SimpleMatrix::plus, shapes(2, 1, 1, 1))).isFalse();
    }

    @Test
    void no_exception_means_nothing() {
        assertThat(Exceptions.isNotRepeated(List.of())).isFalse();
        assertThat(Exceptions.isNotRepeated(List.of("Index 4 out of bounds for length 4")))
                .isFalse();
    }

    @Test
    void a_recursion_that_ends_on_small_inputs_is_too_deep_for_a_large_one() {
        CheckResult small = result("values", "values", CheckStatus.PASSED);
        CheckResult large = overflowing("values.large", "values");
        CheckResult own = overflowing("values", "values");

        assertThat(Exceptions.ofDepth(large, List.of(small, large)))
                .map(Exceptions.Meaning::id)
                .contains("deep-recursion");
        assertThat(Exceptions.ofDepth(small, List.of(small, large))).isEmpty();
        assertThat(Exceptions.ofDepth(large, List.of(large))).isEmpty();
        assertThat(Exceptions.ofDepth(own, List.of(own, result("other", "other", CheckStatus.PASSED))))
                .isEmpty();
    }

    private static CheckResult overflowing(String id, String stage) {
        return result(id, stage, CheckStatus.ERROR)
                .saying(new ThrewAt(
                        ThrewAt.Reach.IN,
                        stage,
                        "java.lang.StackOverflowError",
                        "",
                        new CodeSpot("Graph.java", 3, 3, "visit(node)"),
                        Optional.empty(),
                        List.of(),
                        ThrewAt.NextStep.RECURSION));
    }

    private static CheckResult result(String id, String stage, CheckStatus status) {
        return new CheckResult(
                id,
                Optional.of(stage),
                "",
                status,
                1,
                Optional.empty(),
                1,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
    }
}
