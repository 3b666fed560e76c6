package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolationUnavailableTest {
    @Test
    void says_why_and_what_works() {
        assertThat(new IsolationUnavailable("bubblewrap", "It is not installed.").text())
                .isEqualTo(
                        "--isolation bubblewrap does not work here. It is not installed. ./grade doctor says what to do;"
                                + " --isolation auto does without a jail, which is fine for your own code.");
    }
}
