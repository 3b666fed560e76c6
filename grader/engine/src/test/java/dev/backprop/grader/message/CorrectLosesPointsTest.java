package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrectLosesPointsTest {

    @Test
    void repeats_what_the_student_would_read() {
        assertThat(new CorrectLosesPoints("variants/x", 7, "dW", "failed", "No.").text())
                .isEqualTo(
                        "variants/x is correct, but dW is failed with seed 7. Mend the check, or the code. It says: No.");
    }
}
