package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotFilledInTest {

    @Test
    void says_where() {
        assertThat(new NotFilledIn("dscores", "backprop/SvmLoss.java", 42).text())
                .isEqualTo("dscores is not filled in yet: backprop/SvmLoss.java, line 42.");
    }
}
