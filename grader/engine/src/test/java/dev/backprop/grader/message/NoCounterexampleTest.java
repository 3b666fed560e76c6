package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoCounterexampleTest {
    @Test
    void says_that_a_check_has_passed() {
        assertThat(new NoCounterexample("loss", true, List.of("dW")).text())
                .isEqualTo("loss has passed: there is nothing to reproduce. Checks with a counterexample: dW.");
    }

    @Test
    void claims_no_more_of_another_than_that_there_is_none() {
        assertThat(new NoCounterexample("loss", false, List.of("dW")).text())
                .isEqualTo("The report has no counterexample of loss. Checks with a counterexample: dW.");
    }
}
