package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentUnknownTest {
    @Test
    void names_what_there_is() {
        assertThat(new AssignmentUnknown("svm", List.of("flat-svm", "two-layer-net")).text())
                .isEqualTo("There is no assignment svm. Choose one of: flat-svm, two-layer-net.");
    }
}
