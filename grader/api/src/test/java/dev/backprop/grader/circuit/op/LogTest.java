package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import org.junit.jupiter.api.Test;

class LogTest {

    private static OfOne of() {
        return OfOne.positive(Log::log, Log::log, Log::log);
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void is_zero_at_one() {
        OfOne log = OfOne.number(Log::log);

        assertThat(log.value(1).value()[0]).isZero();
        assertThat(log.slope(4)).isEqualTo(0.25);
    }
}
