package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckOfMistakeUnknownTest {

    @Test
    void lists_the_checks() {
        assertThat(new CheckOfMistakeUnknown("mistakes/x/mistake.json", "dX", List.of("loss", "dW")).text())
                .isEqualTo(
                        "mistakes/x/mistake.json says that dX is lost, and there is no such check. \"loses\" names some of: loss, dW.");
    }
}
