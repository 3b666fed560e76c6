package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchNeedsJailTest {

    @Test
    void says_how_to_get_one_and_what_it_means_to_do_without() {
        assertThat(new BatchNeedsJail("There is no bubblewrap.").text())
                .isEqualTo(
                        "Code that nobody has read is graded in a jail, and none works here. There is no bubblewrap. ./grade doctor says what to do; --isolation process does without: then every submission can read and change what you can.");
    }
}
