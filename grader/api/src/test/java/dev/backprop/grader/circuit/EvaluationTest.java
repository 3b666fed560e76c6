package dev.backprop.grader.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private final SvmLoss svm = new SvmLoss();
    private final Map<Node, Quantity> inputs = new HashMap<>(Map.of(
            svm.W.node(), Quantity.matrix(new double[] {1, 2}, new double[] {3, 4}),
            svm.X.node(), Quantity.matrix(new double[] {1, 1}),
            svm.y.node(), Quantity.labels(1),
            svm.lambda.node(), Quantity.number(0.5)));

    @Test
    void a_stage_is_expected_at_own_values_of_those_before_it() {
        Map<Node, Quantity> own = new HashMap<>(inputs);
        own.put(svm.scores.node(), Quantity.matrix(new double[] {10, 0}));
        own.put(svm.margins.node(), Quantity.matrix(new double[] {99, 99}));

        assertThat(svm.graph().expected(svm.margins.node(), own).value()).containsExactly(11, 0);
        assertThat(svm.graph().expected(svm.dataLoss.node(), own).value()).containsExactly(198);
    }

    @Test
    void bounds_scale_with_the_terms() {
        Quantity scores = Found.of(svm.graph().forward(inputs), svm.scores.node());

        assertThat(scores.value()).containsExactly(4, 6);
        assertThat(scores.magnitude()).containsExactly(4, 6);
        assertThat(scores.bound(0)).isEqualTo((2 * 2 + 16) * 0x1p-53 * 4 + Double.MIN_NORMAL);
        assertThat(scores.wideBound(0)).isGreaterThan(4 * 0x1p-30);
        assertThat(scores.accepts(new double[] {4, 6 + 1e-14})).isTrue();
        assertThat(scores.accepts(new double[] {4, 6 + 1e-13})).isFalse();
        assertThat(scores.accepts(new double[] {4, Double.NaN})).isFalse();
        assertThat(scores.accepts(new double[] {4})).isFalse();
    }

    @Test
    void an_input_that_is_missing_is_named() {
        inputs.remove(svm.lambda.node());

        assertThatThrownBy(() -> svm.graph().forward(inputs)).hasMessageContaining("no value for the input lambda");
    }

    @Test
    void inputs_that_contradict_each_other_are_refused() {
        inputs.put(svm.X.node(), Quantity.matrix(new double[] {1, 1, 1}));

        assertThatThrownBy(() -> svm.graph().forward(inputs)).hasMessageContaining("D");
    }

    @Test
    void an_own_value_of_another_shape_is_refused() {
        inputs.put(svm.scores.node(), Quantity.number(1));

        assertThatThrownBy(() -> svm.graph().forward(inputs))
                .hasMessageContaining("scores of shape [N, C] is 1 × 2 here, not 1 × 1");
    }
}
