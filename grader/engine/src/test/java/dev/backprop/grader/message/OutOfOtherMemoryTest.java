package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutOfOtherMemoryTest {

    @Test
    void names_the_limit_and_a_way_out() {
        assertThat(new OutOfOtherMemory().text())
                .isEqualTo(
                        "Your code needs more memory outside of Java's heap than it may use, as direct buffers and classes made"
                                + " while it runs do. Use arrays and matrices.");
    }
}
