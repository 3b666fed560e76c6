package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompiledTooLongTest {
    @Test
    void says_how_long_it_may_take() {
        assertThat(new CompiledTooLong(15).text())
                .isEqualTo("Compiling your code takes longer than 15 s. Look for enormous constants or expressions.");
    }
}
