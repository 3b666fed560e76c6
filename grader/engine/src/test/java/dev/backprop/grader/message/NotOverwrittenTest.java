package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotOverwrittenTest {
    @Test
    void says_what_to_do() {
        assertThat(new NotOverwritten("src/backprop/ReproDW.java").text())
                .isEqualTo(
                        "src/backprop/ReproDW.java is not a file of the grader, so it was not overwritten. Rename it, or name another folder with --out.");
    }
}
