package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.assignment.Entries;
import org.junit.jupiter.api.Test;

class RoundingTest {

    private static final Entries TWO = Entries.of(new double[] {1, 2});

    @Test
    void entries_differ_where_each_pair_does() {
        assertThat(Rounding.differInEveryEntry(TWO, Entries.of(new double[] {2, 1})))
                .isTrue();
        assertThat(Rounding.differInEveryEntry(TWO, Entries.of(new double[] {2, 2})))
                .isFalse();
    }

    /** An array of as many losses as there are steps is of another length where another number of steps is taken. */
    @Test
    void of_other_shapes_nothing_is_said() {
        assertThat(Rounding.differInEveryEntry(TWO, Entries.of(new double[] {5})))
                .isFalse();
        assertThat(Rounding.differInEveryEntry(Entries.of(new double[] {5}), TWO))
                .isFalse();
    }

    @Test
    void whole_numbers_and_multiples_agree_by_chance() {
        assertThat(Rounding.isCounted(Entries.of(new double[] {5, 6, 7}))).isTrue();
        assertThat(Rounding.isCounted(Entries.of(new double[] {0.2, 0, 0.6}))).isTrue();
        assertThat(Rounding.isCounted(Entries.of(new double[] {0.2, 0.5}))).isFalse();
    }
}
