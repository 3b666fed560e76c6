package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Way;
import org.junit.jupiter.api.Test;

class EluTest {

    private static OfOne of() {
        return new OfOne(x -> Elu.elu(x, 0.5), x -> Elu.elu(x, 0.5), x -> Elu.elu(x, 0.5));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void holds_at_a_thousand() {
        assertThat(of().value(1000).value()[0]).isEqualTo(1000);
        assertThat(of().slope(1000)).isEqualTo(1);
        assertThat(of().value(-1000).value()[0]).isEqualTo(-0.5);
        assertThat(of().slope(-1000)).isZero();
    }

    @Test
    void goes_between_its_slopes_at_zero() {
        OfOne elu = of();

        assertThat(elu.slope(0, Way.PLAIN.withTies(elu.a.node(), 0)).gradient().value()[0])
                .isEqualTo(0.5);
        assertThat(elu.slope(0, Way.PLAIN.withTies(elu.a.node(), 1)).gradient().value()[0])
                .isEqualTo(1);
    }
}
