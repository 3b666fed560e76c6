package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionRecordedTest {

    @Test
    void says_where() {
        assertThat(new VersionRecorded("checks.json", "1.1").text())
                .isEqualTo("Version 1.1 is now recorded in checks.json. Commit that file.");
    }
}
