package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnsupportedMatrixTest {
    @Test
    void names_what_was_found_and_what_is_expected() {
        assertThat(new UnsupportedMatrix("dW", "a complex matrix").text())
                .isEqualTo(
                        "dW is a complex matrix. The grader needs a dense matrix of doubles: new SimpleMatrix(rows, columns).");
    }
}
