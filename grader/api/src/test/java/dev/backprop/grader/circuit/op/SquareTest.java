package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import org.junit.jupiter.api.Test;

class SquareTest {

    private static OfOne of() {
        return new OfOne(Square::square, Square::square, Square::square);
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void is_flat_at_zero() {
        assertThat(of().value(0).value()).containsExactly(0);
        assertThat(of().slope(0)).isZero();
    }
}
