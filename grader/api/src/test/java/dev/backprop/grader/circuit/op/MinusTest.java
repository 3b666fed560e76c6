package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class MinusTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Minus.minus(x, y),
                Sum.sum(Minus.minus(u, v)),
                Sum.sum(Minus.minus(A, B)),
                Sum.sum(Minus.minus(A, Row.row(u))),
                Sum.sum(Minus.minus(Column.column(w), B)),
                Sum.sum(Minus.minus(A, x)),
                Mean.mean(Minus.minus(v, y)),
                Minus.minus(x, 0.1));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void names_both_shapes_where_they_differ() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Minus.minus(A, C);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("minus: A is [2, 3] and C is [3, 2]");
    }

    @Test
    void repeats_nothing_unless_told_to() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Minus.minus(A, Slice.slice(B, 0, 1));
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("minus: A is [2, 3] and slice(B) is [2, 1]")
                .hasMessageContaining("row(…) and column(…)");
    }
}
