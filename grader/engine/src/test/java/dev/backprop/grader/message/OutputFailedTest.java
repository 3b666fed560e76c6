package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputFailedTest {

    @Test
    void gives_the_reason_of_the_system() {
        assertThat(new OutputFailed("r.json", "Input/output error").text())
                .isEqualTo("r.json was not written: Input/output error.");
    }
}
