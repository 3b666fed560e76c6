package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoCounterexampleTest {
    @Test
    void says_that_a_check_has_passed() {
        assertThat(new NoCounterexample("loss", true, List.of("dW")).text())
                .isEqualTo("loss has passed: there is nothing to reproduce. Checks that fail: dW.");
    }

    @Test
    void says_of_another_that_it_found_nothing_wrong() {
        assertThat(new NoCounterexample("loss", false, List.of("dW")).text())
                .isEqualTo(
                        "loss was not run or is not filled in: there is nothing to reproduce. Checks that fail: dW.");
    }
}
