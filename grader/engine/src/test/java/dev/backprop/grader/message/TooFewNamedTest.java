package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TooFewNamedTest {

    @Test
    void says_what_is_needed() {
        assertThat(new TooFewNamed(3, 10, 90).text())
                .isEqualTo(
                        "Only 3 of 10 mistakes that have a diagnosis are named; it has to be 90 %. Add models for those marked as"
                                + " silent.");
    }
}
