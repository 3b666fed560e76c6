package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncodingOfNamesTest {
    @Test
    void says_that_all_is_well() {
        assertThat(new EncodingOfNames("UTF-8", true).text()).isEqualTo("UTF-8: files of every name can be opened.");
    }

    @Test
    void says_what_to_set() {
        assertThat(new EncodingOfNames("ANSI_X3.4-1968", false).text())
                .isEqualTo(
                        "ANSI_X3.4-1968: files whose names are not ASCII cannot be opened. Set the variable LC_ALL to C.UTF-8.");
    }
}
