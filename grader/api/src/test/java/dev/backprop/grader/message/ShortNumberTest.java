package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-2.50, -2.5",
        "100, 100",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "0.3333333333333333, 0.333333",
        "0.00012345678, 0.000123457",
        "0.000012345678, 1.23457e-5",
        "1e-12, 1e-12",
        "1234567.25, 1234567",
        "123456789, 123456789",
        "1234567891, 1.23457e9",
        "-1e300, -1e300",
        "4.9e-324, 4.9e-324",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void writes_few_digits_without_trailing_zeros(double number, String text) {
        assertThat(ShortNumber.of(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1.7e-12, 2e-12",
        "2e-12, 2e-12",
        "2.0000001e-12, 3e-12",
        "9.1e-12, 1e-11",
        "0, 0",
        "0.04, 0.04",
        "Infinity, Infinity"
    })
    void rounds_an_error_bound_up(double bound, String text) {
        assertThat(ShortNumber.bound(bound)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 2",
        "1.00000001, 1, 1.00000001",
        "1, 1.00000001, 1",
        "0.3333333333333333, 0.3333333334, 0.3333333333",
        "1234567.4, 1234567, 1234567.4",
        "1, 0.9999999999999999, 1",
        "0.9999999999999999, 1, 0.9999999999999999",
        "NaN, 1, NaN"
    })
    void takes_as_many_digits_as_show_the_difference(double number, double other, String text) {
        assertThat(ShortNumber.apart(number, other)).isEqualTo(text);
    }

    @Test
    void writes_all_digits_where_asked() {
        assertThat(ShortNumber.inFull(1 / 3.0)).isEqualTo("0.3333333333333333");
        assertThat(ShortNumber.inFull(0.5)).isEqualTo("0.5");
    }
}
