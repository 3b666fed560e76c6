package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class OverTest {

    static final class Of extends OfTwo {
        final Num f = finish(Sum.sum(Over.over(u, size(3))), Over.over(x, size(7)), Sum.sum(Over.over(A, size(2))));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }
}
