package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AutograderWrittenTest {

    @Test
    void says_what_it_grades_and_what_to_do_with_it() {
        assertThat(new AutograderWritten("a.zip", List.of("flat-svm", "two-layer-net")).text())
                .isEqualTo(
                        "a.zip grades flat-svm, two-layer-net on Gradescope. Upload it as the autograder of a programming"
                                + " assignment.");
    }
}
