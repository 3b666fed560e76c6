package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckNotInReportTest {
    @Test
    void names_what_could_be_asked_for() {
        assertThat(new CheckNotInReport("dw", List.of("dW", "loss")).text())
                .isEqualTo("The report has no check dw. Checks that fail: dW, loss.");
    }

    @Test
    void says_where_nothing_could_be() {
        assertThat(new CheckNotInReport("dw", List.of()).text())
                .isEqualTo("The report has no check dw. No check in it fails.");
    }
}
