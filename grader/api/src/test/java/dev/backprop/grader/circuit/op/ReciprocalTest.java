package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import org.junit.jupiter.api.Test;

class ReciprocalTest {

    private static OfOne of() {
        return OfOne.positive(Reciprocal::reciprocal, Reciprocal::reciprocal, Reciprocal::reciprocal);
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void knows_nothing_where_its_argument_may_be_zero() {
        OfOne cancelled = OfOne.number(x -> Reciprocal.reciprocal(Minus.minus(Plus.plus(x, 1), 1)));

        assertThat(cancelled.value(1e-17).bound(0)).isInfinite();
        assertThat(cancelled.value(0.5).bound(0)).isLessThan(1e-13);
    }
}
