package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanesDoNotStartTest {

    @Test
    void says_what_to_try() {
        assertThat(new LanesDoNotStart("no memory").text())
                .isEqualTo(
                        "The grader cannot start the processes that it grades in: no memory. Are there too many processes, or is there too little memory? Try fewer with --jobs.");
    }
}
