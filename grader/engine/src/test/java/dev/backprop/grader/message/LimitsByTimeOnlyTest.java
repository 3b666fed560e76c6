package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsByTimeOnlyTest {
    @Test
    void says_what_is_left() {
        assertThat(new LimitsByTimeOnly().text())
                .isEqualTo("without a jail: CPU time, wall time and Java's heap only.");
    }
}
