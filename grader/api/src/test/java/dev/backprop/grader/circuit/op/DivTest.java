package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Num;
import org.junit.jupiter.api.Test;

class DivTest {

    static final class Of extends OfTwo {
        final Num f = finish(
                Div.div(x, Plus.plus(Square.square(y), 0.25)),
                Sum.sum(Div.div(u, Plus.plus(Square.square(v), 0.25))),
                Sum.sum(Div.div(A, Plus.plus(Square.square(B), 0.25))),
                Sum.sum(Div.div(A, Plus.plus(Square.square(y), 0.25))),
                Div.div(x, 3),
                Sum.sum(Div.div(A, Row.row(Plus.plus(Square.square(u), 0.25)))));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(new Of());
    }

    @Test
    void knows_nothing_where_the_divisor_may_be_zero() {
        OfOne cancelled = OfOne.number(x -> Div.div(x, Minus.minus(Plus.plus(x, 1), 1)));

        assertThat(cancelled.value(1e-17).bound(0)).isInfinite();
        assertThat(cancelled.value(0.5).bound(0)).isLessThan(1e-13);
    }
}
