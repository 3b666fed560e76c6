package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsEqualTest {

    @Test
    void says_so() {
        assertThat(new ResultsEqual("14", "20").text()).isEqualTo("The same results: 14 of 20 points.");
    }
}
