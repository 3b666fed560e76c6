package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import org.junit.jupiter.api.Test;

class ExpTest {

    private static OfOne of() {
        return new OfOne(Exp::exp, Exp::exp, Exp::exp);
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void overflows_and_underflows_as_java_does() {
        assertThat(of().value(-1000).value()[0]).isZero();
        assertThat(of().value(1000).value()[0]).isInfinite();
        assertThat(of().slope(-1000)).isZero();
    }
}
