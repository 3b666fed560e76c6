package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolationUnknownTest {
    @Test
    void names_the_choices() {
        assertThat(new IsolationUnknown("docker").text())
                .isEqualTo("There is no isolation docker. Choose one of: auto, bubblewrap, process.");
    }
}
