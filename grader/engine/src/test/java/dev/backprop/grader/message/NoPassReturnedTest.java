package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoPassReturnedTest {
    @Test
    void says_what_to_return() {
        assertThat(new NoPassReturned("forwardBackward").text())
                .isEqualTo("forwardBackward returns null. Return the record with all stages, as the stub does.");
    }
}
