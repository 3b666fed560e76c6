package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunStoppedTest {

    @Test
    void says_how_to_go_on() {
        assertThat(new RunStopped(3, 9).text())
                .isEqualTo("Stopped: 3 graded, 9 left. Nothing that was graded is lost; the same command goes on.");
    }
}
