package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongLengthTest {

    @Test
    void says_how_many_entries_there_are_and_should_be() {
        assertThat(new WrongLength("dx", 3, 2).text()).isEqualTo("dx has the wrong length: expected 3 entries, got 2.");
    }
}
