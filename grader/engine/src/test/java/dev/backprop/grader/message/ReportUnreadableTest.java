package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportUnreadableTest {

    @Test
    void gives_the_reason() {
        assertThat(new ReportUnreadable("r.json", "there is no such file").text())
                .isEqualTo("r.json cannot be read: there is no such file.");
    }
}
