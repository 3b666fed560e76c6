package dev.backprop.grader.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The circuits of the course that its design shows. */
class FixturesTest {

    @Test
    void the_staged_expression_gives_the_digits_of_the_lecture() {
        Graph graph = new StagedExpression().graph();

        for (Example example : graph.examples()) {
            Map<Node, Quantity> values = graph.forward(example.inputs());
            Map<Node, Quantity> gradients = graph.backward(values);
            for (Example.Result result : example.results()) {
                Quantity found = Found.of(
                        result.stage() instanceof Gradient ? gradients : values,
                        result.stage().node());
                assertThat(found.value()[0]).as(result.stage().name()).isCloseTo(result.value()[0], within(5e-5));
            }
        }
        assertThat(graph.examples().get(0).results()).hasSize(3);
    }

    @Test
    void names_and_order_are_those_of_the_fields() {
        Graph graph = new SvmLoss().graph();

        assertThat(graph.inputs()).map(Node::toString).containsExactly("W", "X", "y", "lambda");
        assertThat(graph.stages())
                .map(Node::toString)
                .containsExactly("scores", "margins", "dataLoss", "regLoss", "loss");
        assertThat(graph.gradients()).map(Gradient::name).containsExactly("dscores", "dW");
        assertThat(graph.sizes()).map(Size::toString).containsExactly("N", "D", "C");
        assertThat(graph.points().of(graph.gradients().get(0))).isEqualTo(6);
        assertThat(graph.gradients().get(1).regularised().orElseThrow().points())
                .isEqualTo(2);
    }

    @Test
    void the_svm_agrees_with_60_digits() {
        Agreement.check(new SvmLoss());
    }

    @Test
    void the_network_agrees_with_60_digits() {
        Agreement.check(new TwoLayerNet());
    }

    @Test
    void the_svm_and_the_network_agree_with_finite_differences() {
        for (Circuit circuit : List.of(new SvmLoss(), new TwoLayerNet(), new StagedExpression())) {
            Graph graph = circuit.graph();
            for (long seed = 1; seed <= 20; seed++) {
                Map<Node, Quantity> inputs = new Drawn(seed).inputs(graph);
                Map<Node, Quantity> found = graph.backward(graph.forward(inputs));
                for (Gradient gradient : graph.gradients()) {
                    if (gradient.node().operation() instanceof Input) {
                        Quantity x = Found.of(inputs, gradient.node());
                        for (int i = 0; i < x.size(); i++) {
                            double ahead = Differences.moved(graph, inputs, gradient.node(), i, 1e-6);
                            double behind = Differences.moved(graph, inputs, gradient.node(), i, -1e-6);
                            double centre = Differences.moved(graph, inputs, gradient.node(), i, 0);
                            double value = Found.of(found, gradient.node()).value()[i];
                            // At a kink a slope between those of the two sides is right.
                            double forward = (ahead - centre) / 1e-6;
                            double backward = (centre - behind) / 1e-6;
                            assertThat(value)
                                    .isBetween(Math.min(forward, backward) - 1e-4, Math.max(forward, backward) + 1e-4);
                        }
                    }
                }
            }
        }
    }
}
