package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequiredUnknownTest {

    @Test
    void names_what_there_is() {
        assertThat(new RequiredUnknown("svm", List.of("flat-svm", "two-layer-net")).text())
                .isEqualTo("svm is required (by course.json or --require), and there is no such assignment. Choose some"
                        + " of: flat-svm, two-layer-net.");
    }
}
