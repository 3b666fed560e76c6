package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordedWhenSoundTest {

    @Test
    void says_what_to_do_first() {
        assertThat(new RecordedWhenSound("checks.json", "1.1").text())
                .isEqualTo(
                        "Version 1.1 was not recorded in checks.json, because of the problems here. Mend them and run grade verify"
                                + " --record again.");
    }
}
