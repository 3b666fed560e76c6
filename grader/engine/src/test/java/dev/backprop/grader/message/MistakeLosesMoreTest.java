package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MistakeLosesMoreTest {

    @Test
    void repeats_what_the_student_would_read() {
        assertThat(new MistakeLosesMore("mistakes/x", 7, "dW", "failed", "No.").text())
                .isEqualTo(
                        "mistakes/x loses dW with seed 7 (failed), and its mistake.json does not say so. Mend the check, or \"loses\". It"
                                + " says: No.");
    }
}
