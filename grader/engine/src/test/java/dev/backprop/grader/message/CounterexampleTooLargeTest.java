package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounterexampleTooLargeTest {
    @Test
    void names_both_sizes() {
        assertThat(new CounterexampleTooLarge("dW", 64000, 6000).text())
                .isEqualTo(
                        "The counterexample of dW holds 64000 numbers, and a Java program of this kind at most 6000.");
    }
}
