package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeverAValueTest {

    @Test
    void says_what_to_look_for() {
        assertThat(new NeverAValue("dataLoss").text())
                .isEqualTo(
                        "dataLoss is null or NaN in every case. Look for 0/0, or for a value that is never assigned.");
    }
}
