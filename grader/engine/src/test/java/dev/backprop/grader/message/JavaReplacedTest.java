package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaReplacedTest {
    @Test
    void names_both_versions() {
        assertThat(new JavaReplaced("17.0.14", "17.0.15", "/opt/jdk").text())
                .isEqualTo(
                        "/opt/jdk was replaced while the grader ran: it is Java 17.0.15 now, and this is Java 17.0.14. Run the grader again.");
    }
}
