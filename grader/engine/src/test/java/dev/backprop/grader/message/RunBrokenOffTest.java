package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunBrokenOffTest {

    @Test
    void says_how_to_go_on() {
        assertThat(new RunBrokenOff().text())
                .isEqualTo("What has been graded stays. When that is mended, the same command goes on.");
    }
}
