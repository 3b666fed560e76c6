package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.BadCircuit;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class AppendTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Sum.sum(Square.square(Append.append(u, w))),
                Sum.sum(Square.square(Append.append(u, x))),
                Sum.sum(Square.square(Append.append(A, B))),
                Sum.sum(Square.square(Append.append(u, 1))));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void wants_as_many_rows() {
        assertThatThrownBy(() -> new OfTwo() {
                    {
                        Append.append(A, C);
                    }
                })
                .isInstanceOf(BadCircuit.class)
                .hasMessageContaining("append: A is [2, 3] and C is [3, 2]");
    }
}
