package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunEndedTest {

    @Test
    void counts() {
        assertThat(new RunEnded(12, 7, 5, "out").text())
                .isEqualTo("12 submissions: 7 graded, 5 unchanged since they were graded. Everything is in out.");
    }
}
