package dev.backprop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterexampleTest {

    @Test
    void turns_arrays_into_lists_in_the_order_given() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("W", new double[][] {{1, 2}, {3, 4}});
        inputs.put("y", new int[] {0, 1});
        inputs.put("lambda", 1);
        inputs.put("graph", "x * y");

        assertThat(of(inputs).inputs())
                .containsExactly(
                        Map.entry("W", List.of(List.of(1.0, 2.0), List.of(3.0, 4.0))),
                        Map.entry("y", List.of(0.0, 1.0)),
                        Map.entry("lambda", 1.0),
                        Map.entry("graph", "x * y"));
    }

    @Test
    void reads_the_names_of_numbers_without_json_as_numbers() {
        assertThat(of(Map.of("x", List.of("NaN", "-Infinity"))).inputs())
                .containsEntry("x", List.of(Double.NaN, Double.NEGATIVE_INFINITY));
    }

    @Test
    void refuses_an_input_that_json_has_no_form_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Map.of("x", Thread.State.NEW)))
                .withMessageContaining("java.lang.Thread$State");
    }

    @Test
    void refuses_an_interval_that_is_no_pair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Counterexample(Map.of(), null, List.of(), null, null, null, List.of(1.0)));
    }

    @Test
    void is_given_nothing_rather_than_no_values() {
        assertThat(new Counterexample(Map.of(), Map.of(), null, List.of(), null, null, null, null, null, null, null)
                        .given())
                .isNull();
    }

    private static Counterexample of(Map<String, Object> inputs) {
        return new Counterexample(inputs, null, List.of(), null, null, null, null);
    }

    @Test
    void refuses_a_value_and_a_right_one_of_different_shapes() {
        double[][] matrix = {{1, 2}};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Counterexample.Whole(matrix, new double[] {1, 2}, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counterexample.Whole(matrix, "1 2", List.of()));
    }
}
