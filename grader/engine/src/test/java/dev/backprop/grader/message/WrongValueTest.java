package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrongValueTest {

    @Test
    void gives_entry_and_upstream() {
        assertThat(new WrongValue(
                                "dscores",
                                List.of(0, 1),
                                2,
                                1.0000000000000013,
                                1.7e-12,
                                new JudgedWith(List.of("scores"), List.of()))
                        .text())
                .isEqualTo("dscores[0][1] is 2, but should be 1 (± 2e-12), given your own scores.");
    }

    @Test
    void gives_a_scalar_without_an_index() {
        assertThat(new WrongValue("loss", List.of(), 0.5, 1.25, 3e-15, JudgedWith.INPUTS).text())
                .isEqualTo("loss is 0.5, but should be 1.25 (± 3e-15).");
    }

    @Test
    void gives_no_bound_for_an_exact_value() {
        assertThat(new WrongValue("db", List.of(0, 2), -1, 0, 0, JudgedWith.INPUTS).text())
                .isEqualTo("db[0][2] is -1, but should be 0.");
    }

    @Test
    void never_rounds_two_values_into_looking_equal() {
        assertThat(new WrongValue("loss", List.of(), 1 / 3.0 + 1e-10, 1 / 3.0, 1e-15, JudgedWith.INPUTS).text())
                .isEqualTo("loss is 0.3333333334, but should be 0.3333333333 (± 1e-15).");
    }
}
