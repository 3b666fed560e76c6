package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalStyleTest {

    private static final Map<String, String> USUAL = Map.of("TERM", "xterm-256color", "LANG", "en_GB.UTF-8");

    @Test
    void is_colourful_on_a_terminal() {
        assertThat(TerminalStyle.choose(USUAL, true, false)).isEqualTo(new TerminalStyle(true, true, 80));
    }

    @Test
    void sends_no_colour_into_a_file() {
        assertThat(TerminalStyle.choose(USUAL, false, false)).isEqualTo(new TerminalStyle(false, true, 80));
    }

    @Test
    void is_plain_where_asked() {
        assertThat(TerminalStyle.choose(USUAL, true, true)).isEqualTo(TerminalStyle.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "false", " "})
    void sends_no_colour_where_no_color_has_any_value(String value) {
        Map<String, String> environment = Map.of("NO_COLOR", value, "LANG", "C.UTF-8");

        assertThat(TerminalStyle.choose(environment, true, false)).isEqualTo(new TerminalStyle(false, true, 80));
    }

    @Test
    void ignores_an_empty_no_color() {
        assertThat(TerminalStyle.choose(Map.of("NO_COLOR", ""), true, false).colour())
                .isTrue();
    }

    @Test
    void is_plain_on_a_dumb_terminal() {
        assertThat(TerminalStyle.choose(Map.of("TERM", "dumb", "LANG", "C.UTF-8"), true, false))
                .isEqualTo(TerminalStyle.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, de_DE.UTF-8, true",
        "LANG, zh_CN.utf8, true",
        "LC_ALL, C.UTF-8, true",
        "LC_CTYPE, UTF-8, true",
        "WT_SESSION, 00000000-0000-0000-0000-000000000000, true",
        "LANG, C, false",
        "LANG, ru_RU.KOI8-R, false",
        "LANG, '', false"
    })
    void uses_symbols_where_the_locale_speaks_unicode(String name, String value, boolean symbols) {
        assertThat(TerminalStyle.choose(Map.of(name, value), true, false).symbols())
                .isEqualTo(symbols);
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, ru_RU.KOI8-R, true, false, true",
        "LANG, ru_RU.KOI8-R, false, false, false",
        "LANG, ru_RU.KOI8-R, true, true, false",
        "LANG, ru_RU.UTF-8, true, false, false",
        "TERM, dumb, true, false, false"
    })
    void is_reduced_where_a_person_goes_without_symbols_unasked(
            String name, String value, boolean isTerminal, boolean plain, boolean reduced) {
        TerminalStyle style = TerminalStyle.choose(Map.of(name, value), isTerminal, plain);

        assertThat(style.reduced()).isEqualTo(reduced);
    }

    @Test
    void believes_lc_all_before_lang() {
        assertThat(TerminalStyle.choose(Map.of("LC_ALL", "C", "LANG", "C.UTF-8"), true, false)
                        .symbols())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "20, 40", "400, 120", "'', 80", "wide, 80", "-5, 80", "999999, 80"})
    void keeps_to_a_width_that_the_layout_is_made_for(String columns, int width) {
        assertThat(TerminalStyle.choose(Map.of("COLUMNS", columns), true, false).width())
                .isEqualTo(width);
    }
}
