package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void a_sum_keeps_what_one_by_one_addition_loses() {
        assertThat(Rounding.sum(new double[] {1e16, 1, 1, -1e16})).isEqualTo(2);
        assertThat(Rounding.sum(new double[] {1, 1e100, -1e100})).isEqualTo(1);
    }

    @Test
    void the_power_of_two_below_a_power_of_two_is_itself() {
        assertThat(Rounding.powerOfTwoBelow(0.25)).isEqualTo(0.25);
        assertThat(Rounding.powerOfTwoBelow(0.49)).isEqualTo(0.25);
        assertThat(Rounding.powerOfTwoBelow(3)).isEqualTo(2);
    }

    @Test
    void the_largest_value_counts_signs_out_and_keeps_nan() {
        assertThat(Rounding.largest(new double[] {1, -3, 2})).isEqualTo(3);
        assertThat(Rounding.largest(new double[] {})).isZero();
        assertThat(Rounding.largest(new double[] {1, Double.NaN})).isNaN();
    }
}
