package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Way;
import org.junit.jupiter.api.Test;

class HingeTest {

    private static OfOne of() {
        return new OfOne(Hinge::hinge, Hinge::hinge, Hinge::hinge);
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void is_free_at_zero() {
        OfOne hinge = of();

        assertThat(hinge.slope(0, Way.PLAIN).ties()).hasSize(1);
        assertThat(hinge.slope(0, Way.PLAIN.withTies(hinge.a.node(), 1))
                        .gradient()
                        .value()[0])
                .isEqualTo(1);
    }
}
