package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolationUnavailableTest {
    @Test
    void says_why_and_what_works() {
        assertThat(new IsolationUnavailable("bubblewrap", "it is not installed").text())
                .isEqualTo(
                        "--isolation bubblewrap does not work here: it is not installed. Use --isolation auto for your own code.");
    }
}
