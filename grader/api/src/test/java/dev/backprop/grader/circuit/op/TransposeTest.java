package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class TransposeTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Sum.sum(ElementMult.elementMult(Transpose.transpose(A), C)),
                Sum.sum(Square.square(Mult.mult(A, Transpose.transpose(B)))));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }
}
