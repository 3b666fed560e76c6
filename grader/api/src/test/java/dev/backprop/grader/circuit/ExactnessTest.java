package dev.backprop.grader.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bounds let every usual formula pass, and hardly anything else. */
class ExactnessTest {

    private final StagedExpression staged = new StagedExpression();
    private final SvmLoss svm = new SvmLoss();
    private final TwoLayerNet net = new TwoLayerNet();

    @Test
    void every_usual_slope_of_a_sigmoid_passes() {
        for (double x = -40; x <= 40; x += 0.37) {
            Map<Node, Quantity> at = staged.graph()
                    .forward(Map.of(staged.x.node(), Quantity.number(x), staged.y.node(), Quantity.number(1 - x)));
            Map<Node, Quantity> gradients = new HashMap<>(staged.graph().backward(at));
            gradients.replaceAll((node, found) -> Quantity.number(found.value()[0]));
            Rule rule = staged.graph().rule(staged.x.node());
            Quantity dx = rule.gradient(at, gradients, Way.PLAIN).gradient();

            double others = Found.of(gradients, staged.num).value()[0]
                    + Found.of(gradients, staged.xpy).value()[0];
            double upstream = Found.of(gradients, staged.sigx).value()[0];
            double f = 1 / (1 + Math.exp(-x));
            double half = (1 + Math.tanh(x / 2)) / 2;
            double e = Math.exp(-Math.abs(x));
            for (double slope : new double[] {f * (1 - f), half * (1 - half), f - f * f, e / ((1 + e) * (1 + e))}) {
                assertThat(dx.accepts(0, others + upstream * slope))
                        .as("x = %s", x)
                        .isTrue();
            }
        }
    }

    @Test
    void gradients_of_the_network_as_students_write_them_pass_at_any_scale() {
        int judged = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Map<Node, Quantity> inputs =
                    scaled(new Drawn(seed).inputs(net.graph()), Math.pow(10, (int) (seed % 5) - 2));
            Map<Node, Quantity> at = net.graph().forward(inputs);
            Map<Node, Quantity> gradients = net.graph().backward(at);
            Derivative expected = net.graph().rule(net.W1.node()).gradient(at, gradients, Way.PLAIN);

            if (expected.ties().isEmpty()) {
                judged++;
                assertThat(expected.gradient().accepts(Backpropagated.ofW1(at, gradients, net)))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
        assertThat(judged).isGreaterThan(150);
    }

    private static Map<Node, Quantity> scaled(Map<Node, Quantity> inputs, double by) {
        Map<Node, Quantity> scaled = new LinkedHashMap<>();
        inputs.forEach((node, x) -> {
            boolean weights = node.operation() instanceof Input input && input.role() == Input.Role.WEIGHTS;
            double[] value = x.value().clone();
            for (int i = 0; i < value.length; i++) {
                value[i] *= weights ? by : 1;
            }
            scaled.put(node, Quantity.exact(x.rows(), x.columns(), value));
        });
        return scaled;
    }

    @Test
    void an_error_of_1e_11_is_caught_in_every_stage_of_the_svm() {
        int tried = 0;
        int caught = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Map<Node, Quantity> at = svm.graph().forward(new Drawn(seed).inputs(svm.graph()));
            Map<Node, Quantity> all = new HashMap<>(at);
            for (Gradient gradient : svm.graph().gradients()) {
                Quantity found = Found.of(svm.graph().backward(at), gradient.node());
                tried += present(found);
                caught += caught(found);
            }
            for (Node stage : svm.graph().stages()) {
                Quantity found = svm.graph().expected(stage, all);
                tried += present(found);
                caught += caught(found);
            }
        }
        assertThat(tried).isGreaterThan(3000);
        // What remains are entries in which much larger terms cancel.
        assertThat(caught).isGreaterThan(tried * 999 / 1000);
    }

    private static int present(Quantity found) {
        int present = 0;
        for (double value : found.value()) {
            present += value == 0 ? 0 : 1;
        }
        return present;
    }

    private static int caught(Quantity found) {
        int caught = 0;
        for (int i = 0; i < found.size(); i++) {
            double value = found.value()[i];
            caught += value != 0 && !found.accepts(i, value * (1 + 1e-11)) ? 1 : 0;
        }
        return caught;
    }
}
