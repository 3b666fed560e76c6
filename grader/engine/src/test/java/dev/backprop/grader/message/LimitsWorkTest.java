package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsWorkTest {
    @Test
    void lists_them() {
        assertThat(new LimitsWork("memory 640 MiB (RLIMIT_DATA)").text())
                .isEqualTo("memory 640 MiB (RLIMIT_DATA). Control groups are not needed.");
    }
}
