package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounterexampleAbbreviatedTest {

    @Test
    void says_which_command_gives_the_numbers() {
        assertThat(new CounterexampleAbbreviated("dW.large", "./grade flat-svm --check dW.large").text())
                .isEqualTo("The report has only the shape of the input on which dW.large fails: it is too large for it,"
                        + " and this grader does not draw it again. Run this, then repro once more: ./grade flat-svm"
                        + " --check dW.large");
    }
}
