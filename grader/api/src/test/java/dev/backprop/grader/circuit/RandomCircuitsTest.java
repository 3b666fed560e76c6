package dev.backprop.grader.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomCircuitsTest {

    private static final long SEED = 20_261_127;

    @Test
    void derivatives_of_random_circuits_are_within_their_bounds_of_60_digits() {
        RandomCircuits run = new RandomCircuits(SEED);

        run.until(2_000);

        assertThat(run.agreement().outside).as(run.summary()).isEmpty();
        assertThat(run.agreement().tight).as(run.summary()).isGreaterThan(run.agreement().derivatives * 9 / 10);
        assertThat(run.agreement().atKinks.size()).as(run.summary()).isLessThan(20);
    }
}
