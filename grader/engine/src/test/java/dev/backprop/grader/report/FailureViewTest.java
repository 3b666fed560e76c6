package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.report.CheckReport.Upstream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureViewTest {

    private static final List<Upstream> MIXED =
            List.of(new Upstream("dscores", Upstream.Values.OWN), new Upstream("h1", Upstream.Values.TRUSTED));

    @Test
    void shows_every_certain_digit_of_the_entry() {
        assertThat(text(counterexample(List.of(0, 1), 1 / 3.0, 2 / 3.0 + 3e-13, 1.7e-12, null), MIXED))
                .isEqualTo("""
                        ── ✗ dW ─────────────────────────────────────────────────────── 0 of 4 points ──
                          Gradient

                          The smallest input that shows it:
                            x = 1

                            dW[0][1]   yours     0.3333333333333333
                                       expected  0.666666666667 ± 2e-12
                                       given your own dscores and the right h1
                        """);
    }

    @Test
    void shows_the_interval_at_a_kink() {
        assertThat(text(counterexample(List.of(), 2.0, null, null, List.of(-1.0, 1.0)), List.of()))
                .endsWith("""
                            dW   yours     2
                                 expected  -1 to 1
                        """);
    }

    @Test
    void shows_no_bound_that_is_zero() {
        assertThat(text(counterexample(List.of(0, 0), Double.NaN, 0.1, 0.0, null), List.of()))
                .endsWith("""
                            dW[0][0]   yours     NaN
                                       expected  0.1
                        """);
    }

    @Test
    void shows_no_entry_where_no_value_is_expected() {
        assertThat(text(counterexample(List.of(), null, null, null, null), MIXED))
                .isEqualTo("""
                        ── ✗ dW ─────────────────────────────────────────────────────── 0 of 4 points ──
                          Gradient

                          The smallest input that shows it:
                            x = 1
                        """);
    }

    private static Counterexample counterexample(
            List<Integer> index,
            @Nullable Double yours,
            @Nullable Double expected,
            @Nullable Double bound,
            @Nullable List<Double> oneSided) {
        return new Counterexample(Map.of("x", 1), "dW", index, yours, expected, bound, oneSided);
    }

    private static String text(Counterexample counterexample, List<Upstream> upstream) {
        Sheet sheet = new Sheet(new TerminalStyle(false, true, 80));
        new FailureView(sheet)
                .print(new CheckReport(
                        "dW",
                        "dW",
                        "Gradient",
                        CheckStatus.FAILED,
                        0,
                        4,
                        Visibility.VISIBLE,
                        null,
                        1,
                        upstream,
                        counterexample,
                        null,
                        null,
                        0));
        return sheet.toString();
    }
}
