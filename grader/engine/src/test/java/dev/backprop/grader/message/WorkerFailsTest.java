package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerFailsTest {
    @Test
    void says_why() {
        assertThat(new WorkerFails("no space left").text()).isEqualTo("no worker compiles: no space left");
    }
}
