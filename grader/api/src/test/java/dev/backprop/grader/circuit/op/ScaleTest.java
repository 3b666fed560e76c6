package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class ScaleTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Scale.scale(x, y),
                Sum.sum(Scale.scale(x, u)),
                Sum.sum(Scale.scale(y, A)),
                Scale.scale(3, x),
                Sum.sum(Scale.scale(0.1, v)),
                Sum.sum(Scale.scale(0.1, B)));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }
}
