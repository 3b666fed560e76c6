package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusDiffersTest {

    @Test
    void shows_both() {
        assertThat(new StatusDiffers("flat-svm", "graded", "crashed").text())
                .isEqualTo("flat-svm: it was graded, and is crashed.");
    }
}
