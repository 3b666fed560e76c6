package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "ядро, 4", "梯度, 4", "한글, 4", "😀, 2", "e\u0301, 1", "𝛁, 1"})
    void counts_wide_characters_twice_and_accents_not_at_all(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @Test
    void never_breaks_a_character_in_two() {
        assertThat(Columns.fitting("a😀b", 0, 2)).isEqualTo(1);
        assertThat(Columns.fitting("a😀b", 0, 3)).isEqualTo(3);
        assertThat(Columns.fitting("a😀b", 1, 3)).isEqualTo(3);
    }

    @Test
    void fits_at_least_one_character() {
        assertThat(Columns.fitting("😀b", 0, 0)).isEqualTo(2);
    }
}
