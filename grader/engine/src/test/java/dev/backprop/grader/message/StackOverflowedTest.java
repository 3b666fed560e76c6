package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StackOverflowedTest {

    @Test
    void shows_where() {
        assertThat(new StackOverflowed(List.of("backprop.SvmLoss.loss(SvmLoss.java:31)")).text())
                .isEqualTo("""
                        Your code ran out of stack (StackOverflowError). Look for a method that calls itself without end.
                          at backprop.SvmLoss.loss(SvmLoss.java:31)""");
    }
}
