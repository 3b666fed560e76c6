package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassMarkUnreadableTest {

    @Test
    void shows_how_a_pass_mark_is_written() {
        assertThat(new PassMarkUnreadable("a lot").text())
                .isEqualTo("a lot is no pass mark. Write points, such as 15, or a percentage, such as 80%.");
    }
}
