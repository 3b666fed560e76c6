package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportOfAnotherVersionTest {

    @Test
    void names_both_formats() {
        assertThat(new ReportOfAnotherVersion("r.json", "\"x/v2\"", "x/v1").text())
                .isEqualTo("r.json has the format \"x/v2\"; this grader reads x/v1. Grade the submission again.");
    }
}
