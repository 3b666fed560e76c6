package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.CodeSpot;
import dev.backprop.grader.check.CheckMessages.StillRunning;
import dev.backprop.grader.check.CheckMessages.ThrewAt.Reach;
import dev.backprop.grader.check.CheckMessages.TimedOut.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StillRunningTest {

    private static final CodeSpot LOOP =
            new CodeSpot("SvmLoss.java", 9, 11, "        for (int i = 0; i < N; i += 0) {");

    @Test
    void names_the_stage_and_the_loop() {
        StillRunning message =
                new StillRunning(Reach.IN, "dataLoss", Optional.of(LOOP), Clock.CPU, 2, "X of 1×1", 0, 0, true);

        assertThat(message.text()).isEqualTo("""
                dataLoss: stopped in lines 9 to 11 of SvmLoss.java, after 2 s of computing, with X of 1×1.
                  for (int i = 0; i < N; i += 0) {
                Look for a loop that does not end.""");
    }

    @Test
    void speaks_of_no_loop_where_the_code_is_slow_on_a_large_input() {
        StillRunning message =
                new StillRunning(Reach.UNSEEN, "", Optional.empty(), Clock.CPU, 2, "X of 128×512", 385, 0.0004, false);

        assertThat(message.text()).isEqualTo("""
                One call of your code was stopped after 2 s of computing, with X of 128×512.
                385 other calls took less than 10 ms each. Look for work that is done more often than needed.""");
    }

    @Test
    void speaks_of_waiting_where_little_was_computed() {
        StillRunning message =
                new StillRunning(Reach.BEFORE, "dW", Optional.of(LOOP), Clock.WALL, 20, "X of 1×1", 3, 0.5, true);

        assertThat(message.text())
                .startsWith("Before dW: stopped in lines 9 to 11 of SvmLoss.java, having computed little in 20 s,")
                .endsWith("3 other calls took less than 1000 ms each. Look for code that sleeps or waits.");
    }
}
