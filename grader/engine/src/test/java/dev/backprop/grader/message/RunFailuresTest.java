package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunFailuresTest {

    @Test
    void says_that_they_have_no_mark() {
        assertThat(new RunFailures(2, "out").text())
                .isEqualTo(
                        "The grader itself failed on 2, which have no mark; out/failures says why. The same command tries them again.");
    }
}
