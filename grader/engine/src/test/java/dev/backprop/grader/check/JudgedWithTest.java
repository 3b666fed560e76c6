package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.JudgedWith;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedWithTest {

    @Test
    void says_whose_values_were_used() {
        assertThat(new JudgedWith(List.of("dscores", "h1"), List.of()).text())
                .isEqualTo("given your own dscores and h1");
    }

    @Test
    void says_that_own_values_could_not_be_used() {
        assertThat(new JudgedWith(List.of(), List.of("h1")).text()).isEqualTo("given the right h1");
    }

    @Test
    void tells_own_values_from_trusted_ones() {
        assertThat(new JudgedWith(List.of("dscores"), List.of("h1")).text())
                .isEqualTo("given your own dscores and the right h1");
    }

    @Test
    void is_silent_where_the_inputs_were_enough() {
        assertThat(JudgedWith.INPUTS.text()).isEqualTo("");
    }
}
