package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DerivativeTest {

    private static final Forward PRODUCT = x -> {
        double product = x[0] * x[1];
        return Evaluation.smooth(product, new double[] {product});
    };

    @Test
    void is_the_rate_of_change_along_the_direction() {
        Derivative derivative = Derivative.along(PRODUCT, new double[] {2, 3}, new double[] {0.5, -1});

        assertThat(derivative.lower()).isCloseTo(-0.5, within(derivative.errorBound()));
        assertThat(derivative.upper()).isEqualTo(derivative.lower());
    }

    @Test
    void is_as_precise_for_slow_directions_as_for_fast_ones() {
        for (double speed : new double[] {1e-9, 1, 1e9}) {
            Derivative derivative = Derivative.along(PRODUCT, new double[] {2, 3}, new double[] {speed, 0});

            assertThat(derivative.lower()).isCloseTo(3 * speed, within(derivative.errorBound()));
            assertThat(derivative.errorBound()).isLessThan(1e-11 * speed);
        }
    }

    @Test
    void does_not_depend_on_the_size_of_coordinates_that_stay() {
        double[] x = {2, 3, 1e15};
        Derivative derivative = Derivative.along(PRODUCT, x, new double[] {1, 0, 0});

        assertThat(derivative.lower()).isCloseTo(3, within(derivative.errorBound()));
        assertThat(derivative.errorBound()).isLessThan(1e-11);
    }

    @Test
    void exists_along_no_direction_of_zeros_or_of_another_length() {
        assertThatThrownBy(() -> Derivative.along(PRODUCT, new double[] {1, 1}, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the direction is zero");
        assertThatThrownBy(() -> Derivative.along(PRODUCT, new double[] {1, 1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a point of 2 coordinates and a direction of 1");
    }
}
