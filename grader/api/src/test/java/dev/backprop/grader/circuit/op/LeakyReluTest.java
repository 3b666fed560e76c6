package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Way;
import org.junit.jupiter.api.Test;

class LeakyReluTest {

    private static OfOne of() {
        return new OfOne(
                x -> LeakyRelu.leakyRelu(x, 0.125),
                x -> LeakyRelu.leakyRelu(x, 0.125),
                x -> LeakyRelu.leakyRelu(x, 0.125));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void goes_between_its_slopes_at_zero() {
        OfOne leaky = of();

        assertThat(leaky.slope(-1)).isEqualTo(0.125);
        assertThat(leaky.slope(0, Way.PLAIN.withTies(leaky.a.node(), 0.5))
                        .gradient()
                        .value()[0])
                .isEqualTo(0.5625);
    }

    @Test
    void takes_a_slope_that_is_learnt() {
        Agreement.check(new Learnt());
    }

    static final class Learnt extends OfTwo {
        final Num f = finish(
                LeakyRelu.leakyRelu(x, y),
                Sum.sum(LeakyRelu.leakyRelu(u, y)),
                Sum.sum(LeakyRelu.leakyRelu(A, y)),
                Sum.sum(LeakyRelu.leakyRelu(B, Row.row(v))));
    }
}
