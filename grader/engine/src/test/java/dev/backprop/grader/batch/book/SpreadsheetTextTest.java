package dev.backprop.grader.batch.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-3",
                "+3",
                "-3.5",
                "-3,5",
                "-1e-7",
                "0042",
                "a=b",
                "Ada",
                "",
                "\u0639\u062f\u0629",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0915\u094d\u200d\u0937",
                "3 = 3"
            })
    void leaves_what_no_program_computes(String text) {
        assertThat(SpreadsheetText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+a", "-a", "-3-4", "@SUM(A1)", " =1", "\uFF1D1", "--3", "-", "+1 555 123"})
    void puts_an_apostrophe_before_a_formula(String text) {
        assertThat(SpreadsheetText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1", "\ta"})
    void shows_control_characters_and_lets_none_begin_a_cell(String text) {
        assertThat(SpreadsheetText.of(text)).startsWith("'\\").endsWith(text.substring(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202eb",
                "a\u2066b",
                "a\u200bb",
                "a\ufeffb",
                "a\u200db",
                "a\u200cb",
                "a\u009bb",
                "a\u2028b",
                "a\ue000b",
                "a\ud800b"
            })
    void shows_whatever_reorders_or_hides_text(String text) {
        assertThat(SpreadsheetText.of(text)).isEqualTo("a\\u{" + Integer.toHexString(text.charAt(1)) + "}b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e=1", "\u200d=1", "\u200b=1", "\ufeff=1", "\u200e@A1"})
    void nothing_invisible_stands_before_a_formula(String text) {
        assertThat(SpreadsheetText.of(text)).startsWith("\\u{");
    }
}
