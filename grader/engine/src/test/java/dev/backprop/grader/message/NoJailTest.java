package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoJailTest {
    @Test
    void says_why_there_is_none_and_who_can_help() {
        assertThat(new NoJail("It is not installed.").text())
                .isEqualTo(
                        "no jail, which is fine for your own code. It is not installed. ./grade doctor says what to do.");
    }
}
