package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class MultTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Mult.mult(x, y),
                Sum.sum(Square.square(Mult.mult(A, C))),
                Sum.sum(Square.square(Mult.mult(A, u))),
                Sum.sum(Mult.mult(Mult.mult(C, B), C)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void names_both_shapes_where_they_do_not_fit() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Mult.mult(A, B);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("mult: A is [2, 3] and B is [2, 3]")
                .hasMessageContaining("as many columns as the second has rows");
    }
}
