package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JailToolMissingTest {
    @Test
    void names_the_program_and_the_package_that_brings_it() {
        assertThat(new JailToolMissing("bwrap", "bubblewrap").text())
                .isEqualTo("The jail needs the program bwrap, which is not installed (package bubblewrap).");
    }
}
