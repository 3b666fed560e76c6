package dev.backprop.grader.circuit;

import static dev.backprop.grader.circuit.op.Scale.scale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectionsTest {

    private final TwoLayerNet net = new TwoLayerNet();
    private final Rule rule = net.graph().rule(net.W1.node());
    private final Map<Node, Quantity> at =
            net.graph().forward(new Drawn(3).inputs(net.graph(), Map.of(net.N, 12, net.D, 40, net.H, 16, net.C, 3)));
    private final Map<Node, Quantity> gradients = gradients();
    private final double[] right = Backpropagated.ofW1(at, gradients, net);

    private Map<Node, Quantity> gradients() {
        Map<Node, Quantity> own = new HashMap<>();
        net.graph()
                .backward(at)
                .forEach((node, found) -> own.put(node, Quantity.exact(found.rows(), found.columns(), found.value())));
        return own;
    }

    private Directions.Result compare(double[] own, long seed) {
        return rule.directions(at, gradients, Way.PLAIN, seed).compare(own);
    }

    @Test
    void accepts_a_right_gradient_whatever_the_seed() {
        for (long seed = 1; seed <= 50; seed++) {
            assertThat(compare(right, seed).fits()).as("seed %d", seed).isTrue();
        }
    }

    static final class Doubled extends Circuit {
        final Size N = size(1, 5), D = size(1, 5);
        final Mat x = data(N, D);
        final Mat y = stage(scale(2, x));
        final Mat dy = upstream(y);

        {
            backward(d(x));
        }
    }

    @Test
    void accepts_a_gradient_of_a_quarter_of_a_million_entries_whatever_the_seed() {
        Doubled circuit = new Doubled();
        Graph graph = circuit.graph();
        Map<Node, Quantity> inputs = graph.forward(new Drawn(5).inputs(graph, Map.of(circuit.N, 64, circuit.D, 4096)));
        double[] right = Found.of(inputs, circuit.dy.node()).value().clone();
        Arrays.setAll(right, i -> 2 * right[i]);
        Map<Node, Quantity> upstream = Map.of(circuit.y.node(), Found.of(inputs, circuit.dy.node()));

        for (long seed = 1; seed <= 50; seed++) {
            assertThat(graph.rule(circuit.x.node())
                            .directions(inputs, upstream, Way.PLAIN, seed)
                            .compare(right)
                            .fits())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void finds_the_entry_that_is_wrong() {
        for (long seed = 1; seed <= 20; seed++) {
            double[] wrong = right.clone();
            wrong[123] *= 1 + 1e-7;

            Directions.Result result = compare(wrong, seed);

            assertThat(result.fits()).as("seed %d", seed).isFalse();
            assertThat(result.entry()).isEqualTo(123);
            assertThat(result.own()).isEqualTo(wrong[123]);
            assertThat(result.expected()).isCloseTo(right[123], within(1e-12));
        }
    }

    @Test
    void finds_two_entries_that_are_swapped() {
        double[] wrong = right.clone();
        wrong[3] = right[4];
        wrong[4] = right[3];

        assertThat(compare(wrong, 1).entry()).isIn(3, 4);
    }

    @Test
    void blames_an_entry_that_is_no_number() {
        double[] wrong = right.clone();
        wrong[7] = Double.NaN;

        assertThat(compare(wrong, 1).entry()).isEqualTo(7);
        assertThat(compare(wrong, 1).fits()).isFalse();
    }

    @Test
    void refuses_a_gradient_of_another_length() {
        assertThatThrownBy(() -> compare(new double[3], 1)).hasMessageContaining("3 entries of a gradient of 640");
    }
}
