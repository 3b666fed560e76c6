package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProtocolViolatedTest {

    @Test
    void says_how_to_print() {
        assertThat(new ProtocolViolated().text())
                .isEqualTo(
                        "Something else came back from your code where its values should be. Print with System.out.println, and in no other way.");
    }
}
