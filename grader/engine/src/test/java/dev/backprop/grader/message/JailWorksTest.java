package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JailWorksTest {
    @Test
    void names_the_version_and_the_mode() {
        assertThat(new JailWorks("bubblewrap 0.8.0", "bubblewrap+seccomp").text())
                .isEqualTo("bubblewrap 0.8.0 works: student code is shut in (bubblewrap+seccomp).");
    }
}
