package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputNotWritableTest {

    @Test
    void says_that_permission_is_missing() {
        assertThat(new OutputNotWritable("/etc/r.json").text())
                .isEqualTo("/etc/r.json was not written: you have no permission to write there.");
    }
}
