package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportBrokenTest {

    @Test
    void says_what_is_wrong_with_the_file() {
        assertThat(new ReportBroken("r.json", "$.seed is missing").text())
                .isEqualTo("r.json is no report of this grader: $.seed is missing.");
    }
}
