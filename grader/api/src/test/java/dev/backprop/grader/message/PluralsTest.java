package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {

    private static final String POINTS = "{1,plural,one{# point}other{# points}} for {0}";

    @ParameterizedTest
    @CsvSource({
        "en, 0, other",
        "en, 1, one",
        "en, 2, other",
        "en, 1.5, other",
        "ru, 0, many",
        "ru, 1, one",
        "ru, 2, few",
        "ru, 4, few",
        "ru, 5, many",
        "ru, 11, many",
        "ru, 12, many",
        "ru, 14, many",
        "ru, 21, one",
        "ru, 22, few",
        "ru, 101, one",
        "ru, 111, many",
        "ru, 1.5, other",
        "zh, 1, other",
        "zh, 2, other",
    })
    void number_falls_into_a_category_of_the_language(String language, double number, String category) {
        assertThat(Plurals.category(Locale.forLanguageTag(language), number)).isEqualTo(category);
    }

    @Test
    void choose_a_form_and_leave_the_number_to_the_format() {
        assertThat(Plurals.chosen(POINTS, Locale.ROOT, "dW", 1)).isEqualTo("{1} point for {0}");
        assertThat(Plurals.chosen(POINTS, Locale.ROOT, "dW", 3)).isEqualTo("{1} points for {0}");
    }

    @Test
    void go_by_the_number_as_it_is_shown() {
        assertThat(Plurals.chosen(POINTS, Locale.ROOT, "dW", "1")).startsWith("{1} point ");
        assertThat(Plurals.chosen(POINTS, Locale.ROOT, "dW", "0.5")).startsWith("{1} points ");
    }

    @Test
    void refuse_what_is_no_number_and_a_text_without_other() {
        assertThatThrownBy(() -> Plurals.chosen(POINTS, Locale.ROOT, "dW", "few"))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Plurals.chosen("{0,plural,one{# point}}", Locale.ROOT, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
    }
}
