package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StubUnsoundTest {

    @Test
    void repeats_what_the_grader_says() {
        assertThat(new StubUnsound("stub", "compile-error", "No.").text())
                .isEqualTo(
                        "stub is compile-error: No. A stub has to compile, and to be untouched until somebody changes it.");
    }
}
