package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderUnusableTest {
    @Test
    void says_why_not() {
        assertThat(new FolderUnusable("/tmp", "read-only").text())
                .isEqualTo("/tmp cannot be used: read-only. Make it writable, or free it.");
    }
}
