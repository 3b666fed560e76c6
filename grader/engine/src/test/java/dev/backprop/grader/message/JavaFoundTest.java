package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaFoundTest {
    @Test
    void names_version_and_place() {
        assertThat(new JavaFound("17.0.15", "/opt/jdk").text()).isEqualTo("17.0.15 in /opt/jdk, with its compiler.");
    }
}
