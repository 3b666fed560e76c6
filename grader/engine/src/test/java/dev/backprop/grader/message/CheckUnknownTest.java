package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckUnknownTest {
    @Test
    void names_what_there_is() {
        assertThat(new CheckUnknown("dw", List.of("scores", "dW")).text())
                .isEqualTo("There is no check dw. Choose one of: scores, dW.");
    }
}
