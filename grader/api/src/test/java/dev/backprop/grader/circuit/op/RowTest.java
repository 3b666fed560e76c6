package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class RowTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Sum.sum(Square.square(Plus.plus(A, Row.row(u)))), Sum.sum(ElementMult.elementMult(Row.row(v), B)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void repeats_one_row_only() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Row.row(A);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("row: A is [2, 3]");
    }
}
