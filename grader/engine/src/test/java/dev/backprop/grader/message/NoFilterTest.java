package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoFilterTest {
    @Test
    void names_the_processor_and_says_what_still_holds() {
        assertThat(new NoFilter("aarch64").text())
                .isEqualTo(
                        "no filter of system calls, for there is none for aarch64 processors; the rest of the jail holds without it.");
    }
}
