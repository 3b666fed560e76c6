package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTooLargeTest {
    @Test
    void says_what_shapes_are_needed() {
        assertThat(new ResultTooLarge().text())
                .isEqualTo(
                        "Your code returns more than two million numbers. Give every value the shape that the stub names.");
    }
}
