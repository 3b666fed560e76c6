package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentChangedTest {

    @Test
    void names_the_argument() {
        assertThat(new ArgumentChanged("W").text())
                .isEqualTo("Your code changes its argument W. The caller still needs W as it was: work on a copy.");
    }

    @Test
    void says_which_entry_was_what_and_is_what() {
        assertThat(new ArgumentChanged("W", List.of(0, 1), 1, 1 + 1e-9).text())
                .isEqualTo(
                        "Your code changes its argument W: W[0][1] was 1 before the call and is 1.000000001 after it."
                                + " The caller still needs W as it was: work on a copy.");
    }
}
