package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompilationStoppedTest {
    @Test
    void says_that_it_happened_while_compiling() {
        assertThat(new CompilationStopped(new OutOfMemory(256)).text())
                .isEqualTo("Your code could not be compiled. " + new OutOfMemory(256).text());
    }
}
