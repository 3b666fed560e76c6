package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InitialiserFailedTest {
    @Test
    void says_where_to_look() {
        assertThat(new InitialiserFailed(new Threw("java.lang.IllegalStateException", "no", List.of())).text())
                .isEqualTo(
                        "Your class could not be loaded: its static fields or static blocks failed. Your code threw java.lang.IllegalStateException: no");
    }
}
