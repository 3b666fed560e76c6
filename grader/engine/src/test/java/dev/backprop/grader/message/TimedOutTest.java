package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimedOutTest {

    @Test
    void blames_a_loop_for_computing_time() {
        assertThat(new TimedOut(2, TimedOut.Clock.CPU).text())
                .isEqualTo(
                        "One call of your code was stopped after 2 s of computing. Look for a loop that does not end.");
    }

    @Test
    void blames_waiting_for_time_that_only_passed() {
        assertThat(new TimedOut(30, TimedOut.Clock.WALL).text())
                .isEqualTo(
                        "One call of your code did not return within 30 s, although it computed little. Look for code that sleeps or waits.");
    }
}
