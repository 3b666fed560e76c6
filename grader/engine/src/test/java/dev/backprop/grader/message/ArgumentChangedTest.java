package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentChangedTest {

    @Test
    void names_the_argument() {
        assertThat(new ArgumentChanged("W").text())
                .isEqualTo("Your code changes its argument W. The caller still needs W as it was: work on a copy.");
    }
}
