package dev.backprop.grader.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExitedTest {
    @Test
    void says_where_the_program_ended_and_what_to_do() {
        assertThat(new Exited(List.of("SvmLoss.java:12 in forwardBackward")).text())
                .isEqualTo(
                        "Your code ended the program, as System.exit does. Return the values instead.\n  at SvmLoss.java:12 in forwardBackward");
    }

    @Test
    void says_so_too_where_the_place_is_unknown() {
        assertThat(new Exited(List.of()).text())
                .isEqualTo("Your code ended the program, as System.exit does. Return the values instead.");
    }
}
