package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @Test
    void shows_escape_sequences_instead_of_sending_them() {
        assertThat(Visible.line("\u001b[31mred\u001b]0;title\u0007")).isEqualTo("\\u{1b}[31mred\\u{1b}]0;title\\u{7}");
    }

    @Test
    void keeps_a_text_on_its_line() {
        assertThat(Visible.line("a\nb\rc\td\u2028e\u2029f\u0085g"))
                .isEqualTo("a\\nb\\rc\\td\\u{2028}e\\u{2029}f\\u{85}g");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x61c})
    void shows_marks_that_reorder_a_line(int mark) {
        assertThat(Visible.line("a" + Character.toString(mark) + "b"))
                .isEqualTo("a\\u{" + Integer.toHexString(mark) + "}b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x9b, 0x9d, 0x7f, 0, 0x200b, 0xfeff, 0xe000, 0xe0041, 0xffff})
    void shows_what_cannot_be_seen(int character) {
        assertThat(Visible.line(Character.toString(character))).isEqualTo(Visible.escape(character));
    }

    @Test
    void shows_half_of_a_pair() {
        assertThat(Visible.line("a\ud83d")).isEqualTo("a\\u{d83d}");
        assertThat(Visible.line("\ude00b")).isEqualTo("\\u{de00}b");
    }

    @Test
    void leaves_text_of_any_language_as_it_is() {
        assertThat(Visible.line("Größe, ядро, 梯度, 😀, \\n")).isEqualTo("Größe, ядро, 梯度, 😀, \\n");
    }

    @Test
    void changes_nothing_the_second_time() {
        String once = Visible.line("\u001b[0m\n");

        assertThat(Visible.line(once)).isEqualTo(once);
    }

    @Test
    void cuts_between_characters() {
        assertThat(Visible.line("😀😀😀", 2)).isEqualTo("😀😀…");
        assertThat(Visible.line("😀😀", 2)).isEqualTo("😀😀");
    }
}
