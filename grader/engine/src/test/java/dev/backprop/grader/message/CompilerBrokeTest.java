package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompilerBrokeTest {
    @Test
    void says_what_to_look_for() {
        assertThat(new CompilerBroke("StackOverflowError").text())
                .isEqualTo(
                        "The Java compiler broke down over your code (StackOverflowError). Look for an expression or a nesting that is extremely long, and split it.");
    }
}
