package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class DotTest {

    static final class Of extends OfTwo {
        final Num f = finish(Dot.dot(u, v), Square.square(Dot.dot(u, u)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void names_both_shapes_where_they_differ() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Dot.dot(u, w);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("u is [3] and w is [2]");
    }
}
