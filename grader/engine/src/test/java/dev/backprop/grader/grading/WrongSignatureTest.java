package dev.backprop.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.grading.GradingMessages.WrongSignature;
import org.junit.jupiter.api.Test;

class WrongSignatureTest {

    @Test
    void shows_both_declarations() {
        assertThat(new WrongSignature(
                                "backprop.SvmLoss",
                                "static Pass forwardBackward(SimpleMatrix W)",
                                "public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X)")
                        .text())
                .isEqualTo("""
                        Class backprop.SvmLoss declares
                          static Pass forwardBackward(SimpleMatrix W)
                        but it has to declare
                          public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X)""");
    }
}
