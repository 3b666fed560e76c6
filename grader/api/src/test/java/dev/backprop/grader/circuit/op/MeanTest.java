package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class MeanTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Mean.mean(u), Mean.mean(Square.square(A)), Dot.dot(Mean.meanCols(A), u), Dot.dot(Mean.meanRows(B), w));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }
}
