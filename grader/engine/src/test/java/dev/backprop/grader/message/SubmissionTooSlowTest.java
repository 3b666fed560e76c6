package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubmissionTooSlowTest {

    @Test
    void names_the_limit() {
        assertThat(new SubmissionTooSlow(120).text())
                .isEqualTo(
                        "All calls of your code together took longer than 120 s, so some checks did not run. Look for work that is done more often than needed.");
    }
}
