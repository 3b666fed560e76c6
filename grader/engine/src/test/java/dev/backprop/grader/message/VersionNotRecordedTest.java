package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionNotRecordedTest {

    @Test
    void says_how_to_record_it() {
        assertThat(new VersionNotRecorded("checks.json", "1.1").text())
                .isEqualTo(
                        "checks.json does not hold version 1.1. When its checks and points are final, run: grade verify --record");
    }
}
