package dev.backprop.grader.circuit.op;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.circuit.Agreement;
import org.junit.jupiter.api.Test;

class RootTest {

    private static OfOne of() {
        return OfOne.positive(Root::root, Root::root, Root::root);
    }

    @Test
    void agrees_with_60_digits() {
        Agreement.check(of());
    }

    @Test
    void is_that_of_java() {
        OfOne root = OfOne.number(Root::root);

        assertThat(root.value(9).value()[0]).isEqualTo(3);
        assertThat(root.slope(4)).isEqualTo(0.25);
    }
}
