package dev.backprop.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.check.CheckMessages.JudgedWith;
import dev.backprop.grader.check.CheckMessages.WrongValueAtTie;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongValueAtTieTest {

    @Test
    void gives_both_slopes() {
        assertThat(new WrongValueAtTie("dscores", List.of(0, 1), 2, 0, 1, new JudgedWith(List.of("scores"), List.of()))
                        .text())
                .isEqualTo(
                        "dscores[0][1] is 2, but should be between 0 and 1, given your own scores. This case lies on a kink, where every slope between both sides is right.");
    }

    @Test
    void never_rounds_a_value_into_the_interval() {
        assertThat(new WrongValueAtTie("dscores", List.of(0, 1), -1e-9, 0, 1, JudgedWith.INPUTS).text())
                .isEqualTo(
                        "dscores[0][1] is -1e-9, but should be between 0 and 1. This case lies on a kink, where every slope between both sides is right.");
    }

    @Test
    void shows_the_difference_to_either_slope() {
        assertThat(new WrongValueAtTie("dx", List.of(), 1 / 3.0 + 1e-9, 0, 1 / 3.0, JudgedWith.INPUTS).text())
                .startsWith("dx is 0.333333334, but should be between 0 and 0.333333333.");
        assertThat(new WrongValueAtTie("dx", List.of(), 1 / 3.0 - 1e-9, 1 / 3.0, 1, JudgedWith.INPUTS).text())
                .startsWith("dx is 0.333333332, but should be between 0.333333333 and 1.");
    }

    @Test
    void says_of_what_is_right_alone_that_it_does_not_fit_the_others() {
        assertThat(new WrongValueAtTie("dmax", List.of(1), 1, 0, 1, JudgedWith.INPUTS).text())
                .isEqualTo(
                        "dmax[1] is 1, which does not fit the other entries. This case lies on a kink: alone, this entry"
                                + " may be anything from 0 to 1, but one choice has to explain all entries. Where inputs of a max tie,"
                                + " what they get adds up to the upstream gradient.");
    }
}
