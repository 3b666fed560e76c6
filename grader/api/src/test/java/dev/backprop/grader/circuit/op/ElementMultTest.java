package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class ElementMultTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Sum.sum(ElementMult.elementMult(u, v)),
                Sum.sum(ElementMult.elementMult(A, B)),
                Sum.sum(ElementMult.elementMult(A, Row.row(v))),
                Sum.sum(ElementMult.elementMult(Column.column(w), B)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void names_both_shapes_where_they_differ() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        ElementMult.elementMult(A, C);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("elementMult: A is [2, 3] and C is [3, 2]");
    }
}
