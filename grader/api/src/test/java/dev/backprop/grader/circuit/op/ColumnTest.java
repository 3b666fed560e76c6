package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class ColumnTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Sum.sum(Square.square(Plus.plus(A, Column.column(w)))),
                Sum.sum(ElementMult.elementMult(Column.column(w), B)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void repeats_one_column_only() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Column.column(A);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("column: A is [2, 3]");
    }
}
