package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotExactTest {

    @Test
    void names_both_usual_reasons() {
        assertThat(new NotExact("dW").text())
                .isEqualTo(
                        "dW is close, but not as exact as its formula: it looks like a finite difference, or like float arithmetic. Use the formula, in double.");
    }
}
