package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongShapeTest {

    @Test
    void gives_both_shapes() {
        assertThat(new WrongShape("scores", 3, 4, 3, 3).text())
                .isEqualTo("scores has the wrong shape: expected [3×4], got [3×3].");
    }

    @Test
    void suspects_a_transposition() {
        assertThat(new WrongShape("dW", 3, 4, 4, 3).text())
                .isEqualTo("dW has the wrong shape: expected [3×4], got [4×3]: transposed?");
    }
}
