package dev.backprop.grader.assignment;

import static dev.backprop.grader.assignment.Expectations.equalTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseTest {

    record Input(int count) {}

    record Pass(int twice) {}

    record Result(double twice) {}

    @Test
    void a_stage_may_not_be_an_int_which_is_never_empty() {
        Stage<Input, Pass> twice = Stage.<Input, Pass>value("twice").from(input -> equalTo(2 * input.count()));

        assertThatThrownBy(() -> new Exercise<>(
                        "backprop.Twice", "run", Input.class, Pass.class, List.of(twice), List.of(Object.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice")
                .hasMessageContaining("not filled in yet");
    }

    @ParameterizedTest
    @CsvSource({
        "backprop.StagedExpression, staged-expression",
        "backprop.PRelu, p-relu",
        "Relu, relu",
        "b.L2Loss, l2-loss"
    })
    void its_id_is_its_class_in_kebab_case(String className, String id) {
        Stage<Input, Result> twice = Stage.<Input, Result>value("twice").from(input -> equalTo(2.0 * input.count()));

        assertThat(new Exercise<>(className, "run", Input.class, Result.class, List.of(twice), List.of(Object.class))
                        .id())
                .isEqualTo(id);
    }
}
