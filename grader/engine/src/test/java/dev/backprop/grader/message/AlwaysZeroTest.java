package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlwaysZeroTest {

    @Test
    void says_that_there_are_no_points_for_it() {
        assertThat(new AlwaysZero("dW").text())
                .isEqualTo("dW is zero in every case. A gradient that is always zero earns no points.");
    }
}
