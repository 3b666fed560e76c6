package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrashedTest {

    @Test
    void gives_the_exit_status() {
        assertThat(new Crashed(134).text())
                .isEqualTo("The Java process that ran your code died during a call (exit status 134).");
    }
}
