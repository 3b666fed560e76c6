package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotFiniteTest {

    @Test
    void says_what_makes_nan() {
        assertThat(new NotFinite("dW", List.of(0, 1), Double.NaN).text())
                .isEqualTo(
                        "dW[0][1] is NaN. Look for 0/0, infinity minus infinity, or the logarithm of a negative number.");
    }

    @Test
    void says_what_makes_infinity() {
        assertThat(new NotFinite("dataLoss", List.of(), Double.NEGATIVE_INFINITY).text())
                .isEqualTo(
                        "dataLoss is -Infinity. Look for a division by 0, the logarithm of 0, or Math.exp of a large number.");
    }
}
