package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubmissionNotGradedTest {

    @Test
    void repeats_what_the_grader_says() {
        assertThat(new SubmissionNotGraded("solution", "compile-error", "No.").text())
                .isEqualTo("solution is compile-error, not graded: No.");
    }
}
