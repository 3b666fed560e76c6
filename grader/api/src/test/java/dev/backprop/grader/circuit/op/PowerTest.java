package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import dev.backprop.grader.circuit.Way;
import org.junit.jupiter.api.Test;

class PowerTest {

    private static OfOne of() {
        return new OfOne(x -> Power.power(x, 3), x -> Power.power(x, 3), x -> Power.power(x, 3));
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void takes_whole_negative_and_broken_exponents() {
        OfOne inverse = OfOne.number(x -> Power.power(x, -2));
        OfOne broken = OfOne.number(x -> Power.power(x, 1.5));

        assertThat(inverse.value(-2).value()[0]).isEqualTo(0.25);
        assertThat(inverse.slope(-2)).isEqualTo(0.25);
        assertThat(broken.value(4).accepts(new double[] {8})).isTrue();
        assertThat(broken.slope(4, Way.PLAIN).gradient().accepts(0, 3)).isTrue();
    }
}
