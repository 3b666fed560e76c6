package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class SumTest {

    static final class Of extends OfTwo {
        final Num f =
                finish(Sum.sum(u), Sum.sum(Square.square(A)), Dot.dot(Sum.sumCols(A), u), Dot.dot(Sum.sumRows(B), w));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }
}
