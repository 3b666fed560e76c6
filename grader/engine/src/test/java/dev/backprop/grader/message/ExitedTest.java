package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitedTest {

    @Test
    void says_what_to_do_instead() {
        assertThat(new Exited(0).text())
                .isEqualTo(
                        "Your code ended the program during a call (exit status 0), as System.exit does. Return the values instead.");
    }
}
