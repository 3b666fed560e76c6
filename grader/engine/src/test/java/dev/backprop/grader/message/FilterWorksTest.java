package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterWorksTest {
    @Test
    void says_how_much_is_refused() {
        assertThat(new FilterWorks(78).text())
                .isEqualTo("in the jail, 78 system calls are refused, and every way to start a process.");
    }
}
