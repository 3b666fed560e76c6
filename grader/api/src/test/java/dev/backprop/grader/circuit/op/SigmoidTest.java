package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Way;
import org.junit.jupiter.api.Test;

class SigmoidTest {

    private static OfOne of() {
        return new OfOne(Sigmoid::sigmoid, Sigmoid::sigmoid, Sigmoid::sigmoid);
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void holds_at_a_thousand() {
        assertThat(of().value(1000).value()[0]).isEqualTo(1);
        assertThat(of().value(-1000).value()[0]).isEqualTo(0);
        assertThat(of().slope(1000)).isZero();
        assertThat(of().slope(-1000)).isZero();
    }

    @Test
    void allows_forms_that_lose_digits_in_a_tail() {
        double usual = (1 + Math.tanh(-15)) / 2;

        assertThat(of().value(-30).accepts(0, usual)).isTrue();
        assertThat(of().value(-30).accepts(0, usual + 1e-13)).isFalse();
    }

    @Test
    void allows_a_slope_from_the_value() {
        double value = of().value(30).value()[0];
        double slope = value * (1 - value);

        assertThat(of().slope(30, Way.PLAIN).gradient().accepts(0, slope)).isTrue();
        assertThat(of().slope(1, Way.PLAIN).gradient().accepts(0, of().slope(1) * (1 + 1e-12)))
                .isFalse();
    }
}
