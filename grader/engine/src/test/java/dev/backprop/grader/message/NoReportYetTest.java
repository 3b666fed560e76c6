package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoReportYetTest {
    @Test
    void says_how_to_get_one() {
        assertThat(new NoReportYet("grade-report.json").text())
                .isEqualTo("There is no report grade-report.json. Run ./grade first, or name a report with --report.");
    }
}
