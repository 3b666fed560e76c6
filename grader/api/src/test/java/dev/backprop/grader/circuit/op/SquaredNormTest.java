package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class SquaredNormTest {

    static final class Of extends OfTwo {
        final Num f = finish(SquaredNorm.squaredNorm(u), SquaredNorm.squaredNorm(Mult.mult(A, C)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }
}
