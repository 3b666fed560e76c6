package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputNotLockableTest {

    @Test
    void says_what_could_happen() {
        assertThat(new OutputNotLockable("out/.lock", "no locks").text())
                .isEqualTo(
                        "out/.lock cannot be locked, so another run could be at work on the same folder unnoticed: no locks. Name a folder on another disk with --out.");
    }
}
