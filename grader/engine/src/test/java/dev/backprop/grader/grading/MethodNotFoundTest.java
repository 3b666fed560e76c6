package dev.backprop.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.grading.GradingMessages.MethodNotFound;
import org.junit.jupiter.api.Test;

class MethodNotFoundTest {

    @Test
    void shows_what_to_declare() {
        assertThat(new MethodNotFound(
                                "backprop.SvmLoss",
                                "forwardBackward",
                                "public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda)")
                        .text())
                .isEqualTo("""
                        Class backprop.SvmLoss has no method forwardBackward. It has to be:
                          public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda)""");
    }
}
