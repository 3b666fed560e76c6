package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CrashedTest {
    @Test
    void names_the_exit_status() {
        assertThat(new Crashed(OptionalInt.of(134)).text())
                .isEqualTo("The Java process that ran your code died during a call (exit status 134).");
    }

    @Test
    void says_when_it_went_silent() {
        assertThat(new Crashed(OptionalInt.empty()).text())
                .isEqualTo("The Java process that ran your code stopped answering during a call.");
    }
}
