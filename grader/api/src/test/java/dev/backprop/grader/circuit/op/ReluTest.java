package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Derivative;
import dev.backprop.grader.circuit.Tie;
import dev.backprop.grader.circuit.Way;
import org.junit.jupiter.api.Test;

class ReluTest {

    private static OfOne of() {
        return new OfOne(Relu::relu, Relu::relu, Relu::relu);
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void shuts_at_zero_unless_told_otherwise() {
        OfOne relu = of();
        Derivative shut = relu.slope(0, Way.PLAIN);

        assertThat(shut.gradient().value()).containsExactly(0);
        assertThat(shut.ties()).containsExactly(new Tie(relu.a.node(), 0));
    }

    @Test
    void leaves_its_slope_free_at_zero() {
        OfOne relu = of();
        Way half = Way.PLAIN.withTies(relu.a.node(), 0.5);

        assertThat(relu.slope(0, half).gradient().value()[0]).isEqualTo(0.5);
        assertThat(relu.slope(1e-3, half).gradient().value()[0]).isEqualTo(1);
        assertThat(relu.slope(1e-3, half).ties()).isEmpty();
    }

    @Test
    void takes_a_mask_that_is_forced_on_it() {
        OfOne relu = of();
        Way open = Way.PLAIN.withOpen(relu.a.node(), 1);

        assertThat(relu.slope(-2, open).gradient().value()[0]).isEqualTo(1);
        assertThat(relu.slope(0, open).ties()).isEmpty();
    }

    @Test
    void keeps_the_magnitude_of_what_it_clips() {
        assertThat(of().value(-3).value()[0]).isZero();
        assertThat(of().value(-3).magnitude()[0]).isEqualTo(3);
    }
}
