package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backprop.grader.message.MessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassMarkTest {

    @Test
    void reads_points() {
        PassMark mark = PassMark.parse("15");

        assertThat(mark.isReachedBy(15, 20)).isTrue();
        assertThat(mark.isReachedBy(14.99, 20)).isFalse();
    }

    @Test
    void reads_a_percentage_of_what_could_be_earned() {
        PassMark mark = PassMark.parse("80%");

        assertThat(mark.isReachedBy(16, 20)).isTrue();
        assertThat(mark.isReachedBy(15.99, 20)).isFalse();
    }

    @Test
    void costs_nobody_a_pass_by_rounding() {
        // In binary, 0.57 * 100 is 56.99999999999999.
        assertThat(PassMark.parse("57%").isReachedBy(0.57, 1)).isTrue();
    }

    @Test
    void is_full_marks_at_a_hundred_per_cent() {
        assertThat(PassMark.FULL.isReachedBy(20, 20)).isTrue();
        assertThat(PassMark.FULL.isReachedBy(19.9, 20)).isFalse();
        assertThat(PassMark.parse("100%")).isEqualTo(PassMark.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "7.5", "80%", "66.7%", "0"})
    void prints_what_it_read(String text) {
        assertThat(PassMark.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "all", "-1", "101%", "1e3", "NaN", "5 %", "١٥", "1234567890"})
    void refuses_what_is_no_pass_mark(String text) {
        assertThatThrownBy(() -> PassMark.parse(text))
                .isInstanceOf(MessageException.class)
                .hasMessage(text + " is no pass mark. Write points, such as 15, or a percentage, such as 80%.");
    }
}
