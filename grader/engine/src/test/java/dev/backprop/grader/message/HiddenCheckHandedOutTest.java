package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiddenCheckHandedOutTest {

    @Test
    void names_the_check_and_where_it_belongs() {
        assertThat(new HiddenCheckHandedOut("flat-svm", "dW.secret").text())
                .isEqualTo(
                        "Students may not see the check dW.secret of flat-svm, but its code is among what they would be given."
                                + " Move it to the assignment's folder src/hidden; assignments/README.md says how.");
    }
}
