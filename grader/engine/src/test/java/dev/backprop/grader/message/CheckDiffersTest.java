package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDiffersTest {

    @Test
    void shows_both() {
        assertThat(new CheckDiffers("flat-svm", "dW", "passed 3/3", "failed 0/3").text())
                .isEqualTo("flat-svm, dW: it was passed 3/3, and is failed 0/3.");
    }
}
