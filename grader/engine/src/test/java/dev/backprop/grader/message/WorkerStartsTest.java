package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerStartsTest {
    @Test
    void says_how_long_it_took() {
        assertThat(new WorkerStarts(440).text()).isEqualTo("a worker started and compiled a class in 440 ms.");
    }
}
