package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunAtWorkTest {

    @Test
    void says_how_to_go_on() {
        assertThat(new RunAtWork("out").text())
                .isEqualTo("Another run is at work on out. Let it end, or stop it; then the same command goes on.");
    }
}
