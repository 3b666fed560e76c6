package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutOfMemoryTest {

    @Test
    void names_the_limit() {
        assertThat(new OutOfMemory(256).text())
                .isEqualTo(
                        "Your code needs more than the 256 MB of memory that it may use. Look for a list or an array that grows without end.");
    }
}
