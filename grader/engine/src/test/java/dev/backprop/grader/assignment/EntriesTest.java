package dev.backprop.grader.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntriesTest {

    private static Entries row(double... numbers) {
        return new Entries(new int[] {1, numbers.length}, numbers);
    }

    @Test
    void agree_up_to_the_bound_and_no_further() {
        assertThat(row(1, 2).isWithin(0.5, row(1.5, 2))).isTrue();
        assertThat(row(1, 2).isWithin(0.5, row(1.6, 2))).isFalse();
        assertThat(row(1, 2).isWithin(0, row(1, 2))).isTrue();
    }

    @Test
    void take_nan_for_nan_alone() {
        assertThat(row(Double.NaN).isWithin(1, row(Double.NaN))).isTrue();
        assertThat(row(Double.NaN).isWithin(1, row(0))).isFalse();
        assertThat(row(0).isWithin(1, row(Double.NaN))).isFalse();
        assertThat(row(Double.POSITIVE_INFINITY).isWithin(1, row(Double.NEGATIVE_INFINITY)))
                .isFalse();
    }

    @Test
    void never_agree_in_another_shape() {
        assertThat(row(1, 2).isWithin(9, new Entries(new int[] {2, 1}, new double[] {1, 2})))
                .isFalse();
    }

    @Test
    void are_nearly_right_relative_to_the_largest_entry_and_not_in_single_precision() {
        assertThat(row(1000, 1e-9).areNearly(row(1000, 0))).isTrue();
        assertThat(row(7e-17).areNearly(row(-1e-17))).isFalse();
        assertThat(row((float) 0.1).areNearly(row(0.1))).isFalse();
    }

    @Test
    void have_a_largest_entry_whatever_its_sign_and_beside_infinities() {
        assertThat(row(1, -3, Double.POSITIVE_INFINITY, Double.NaN).largest()).isEqualTo(3);
        assertThat(row(Double.NaN).largest()).isZero();
    }
}
