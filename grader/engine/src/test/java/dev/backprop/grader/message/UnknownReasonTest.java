package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnknownReasonTest {

    @Test
    void suspects_both_sides() {
        assertThat(new UnknownReason().text())
                .isEqualTo(
                        "Nothing that the two were made with differs. Code that is not repeatable does this, and so does a mistake in the grader; please report it, if a third run differs again.");
    }
}
