package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MistakeKeepsPointsTest {

    @Test
    void says_what_to_mend() {
        assertThat(new MistakeKeepsPoints("mistakes/x", 7, "dW").text())
                .isEqualTo(
                        "mistakes/x keeps dW with seed 7, though its mistake.json says that it loses it. Let the check draw inputs that"
                                + " show the mistake, or mend \"loses\".");
    }
}
