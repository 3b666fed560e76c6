package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutOfThreadsTest {

    @Test
    void names_the_limit_and_a_way_out() {
        assertThat(new OutOfThreads().text())
                .isEqualTo(
                        "One call of your code has more threads at once than it may. Use one pool with a few threads, and shut"
                                + " it down when the call ends.");
    }
}
