package dev.backprop.grader.assignment;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExerciseTest {

    record Input(int count) {}

    record Pass(int twice) {}

    @Test
    void a_stage_may_not_be_an_int_which_is_never_empty() {
        Stage<Input, Pass> twice = Stage.<Input, Pass>value("twice").from(input -> equalTo(2 * input.count()));

        assertThatThrownBy(() -> new Exercise<>(
                        "backprop.Twice", "run", Input.class, Pass.class, List.of(twice), List.of(Object.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice")
                .hasMessageContaining("not filled in yet");
    }
}
