package dev.backprop.grader.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "plain text ~; plain text ~",
                "expected [3×4] (± 2e-12)…; expected [3x4] (+/- 2e-12)...",
                "λ ≥ ½ → ‖W‖²; lambda >= 1/2 -> ||W||^2",
                "Größe, café; Grosse, cafe",
                "ядро; \\u{44f}\\u{434}\\u{440}\\u{43e}",
                "梯度; \\u{68af}\\u{5ea6}",
                "😀; \\u{1f600}",
                "a\u00a0b\u3000c; a b c"
            })
    void spells_what_ascii_does_not_know(String text, String ascii) {
        assertThat(Ascii.of(text)).isEqualTo(ascii);
    }
}
