package dev.backprop.grader.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ExceptionsTest {

    /** What EJML says of two matrices of each pair of shapes. */
    private static Optional<String> meaning(BinaryOperator<SimpleMatrix> operation, int[]... shapes) {
        List<String> messages = new ArrayList<>();
        for (int[] shape : shapes) {
            SimpleMatrix first = new SimpleMatrix(shape[0], shape[1]);
            SimpleMatrix second = new SimpleMatrix(shape[2], shape[3]);
            messages.add(
                    catchThrowable(() -> operation.apply(first, second)).getMessage());
        }
        return Exceptions.meaning(messages);
    }

    private static int[] shapes(int... numbers) {
        return numbers;
    }

    @Test
    void a_row_or_a_column_is_not_repeated() {
        assertThat(meaning(SimpleMatrix::plus, shapes(3, 4, 1, 4), shapes(2, 1, 1, 1))).contains("no-broadcasting");
        assertThat(meaning(SimpleMatrix::minus, shapes(3, 4, 3, 1), shapes(1, 2, 1, 1))).contains("no-broadcasting");
        assertThat(meaning(SimpleMatrix::elementMult, shapes(1, 4, 3, 4))).contains("no-broadcasting");
    }

    @Test
    void shapes_that_are_alike_by_chance_mean_nothing() {
        assertThat(meaning(SimpleMatrix::plus, shapes(3, 4, 1, 4), shapes(3, 4, 4, 3))).isEmpty();
        assertThat(meaning(SimpleMatrix::plus, shapes(3, 4, 1, 4), shapes(3, 4, 3, 1))).isEmpty();
        assertThat(meaning(SimpleMatrix::plus, shapes(2, 1, 1, 1))).isEmpty();
    }

    @Test
    void factors_do_not_fit_whatever_their_shapes_are() {
        assertThat(meaning(
                        SimpleMatrix::mult,
                        shapes(3, 4, 3, 2),
                        shapes(3, 4, 3, 1),
                        shapes(1, 4, 3, 4),
                        shapes(3, 4, 1, 1)))
                .contains("factors-do-not-fit");
    }

    @Test
    void no_exception_means_nothing() {
        assertThat(Exceptions.meaning(List.of())).isEmpty();
        assertThat(Exceptions.meaning(List.of("Index 4 out of bounds for length 4"))).isEmpty();
    }
}
