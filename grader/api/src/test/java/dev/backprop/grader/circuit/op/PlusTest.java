package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class PlusTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Plus.plus(x, y),
                Sum.sum(Plus.plus(u, v)),
                Sum.sum(Plus.plus(A, B)),
                Sum.sum(Plus.plus(A, Row.row(u))),
                Sum.sum(Plus.plus(Column.column(w), B)),
                Sum.sum(Plus.plus(A, x)),
                Mean.mean(Plus.plus(v, y)),
                Plus.plus(x, 0.1));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void names_both_shapes_where_they_differ() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Plus.plus(A, C);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("plus: A is [2, 3] and C is [3, 2]");
    }

    @Test
    void repeats_nothing_unless_told_to() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Plus.plus(A, Slice.slice(B, 0, 1));
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("plus: A is [2, 3] and slice(B) is [2, 1]")
                .hasMessageContaining("row(…) and column(…)");
    }
}
