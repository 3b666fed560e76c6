package dev.backprop.grader.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares values and gradients of circuits with 60 digits. */
public final class Agreement {

    private final Set<Node> tied = new HashSet<>();
    int values;
    int derivatives;
    int tight;
    int ties;
    double worst;
    final List<String> atKinks = new ArrayList<>();
    final List<String> outside = new ArrayList<>();

    /** Draws inputs for a circuit many times, and fails if anything is out of its bound. */
    public static void check(Circuit circuit) {
        Agreement agreement = new Agreement();
        Drawn drawn = new Drawn(7);
        for (int k = 0; k < 40; k++) {
            agreement.add(circuit.graph(), drawn.inputs(circuit.graph()));
        }
        assertThat(agreement.outside).isEmpty();
        assertThat(agreement.derivatives).isGreaterThan(40);
        assertThat(agreement.atKinks.size()).isLessThan(agreement.derivatives / 4);
        assertThat(agreement.tight).isGreaterThan(agreement.derivatives * 8 / 10);
    }

    void add(Graph graph, Map<Node, Quantity> inputs) {
        Map<Node, Quantity> at = graph.forward(inputs);
        if (!at.values().stream().allMatch(Agreement::isFinite)) {
            return;
        }
        Digits digits = new Digits(inputs);
        for (Node stage : graph.stages()) {
            for (int i = 0; i < Found.of(at, stage).size(); i++) {
                values++;
                compare(stage + "[" + i + "]", digits.value(stage, i), Found.of(at, stage), i);
            }
        }
        tied.clear();
        Map<Node, Quantity> found = new HashMap<>();
        List<Node> backwards = new ArrayList<>();
        graph.gradients().forEach(gradient -> backwards.add(gradient.node()));
        backwards.sort((a, b) -> Integer.compare(b.id(), a.id()));
        for (Node node : backwards) {
            Rule rule = graph.rule(node);
            Derivative derivative = rule.gradient(at, found, Way.PLAIN);
            found.put(node, derivative.gradient());
            if (!derivative.ties().isEmpty() || rule.consumers().stream().anyMatch(tied::contains)) {
                tied.add(node);
            }
            if (node.operation() instanceof Input) {
                compare(graph, digits, node, derivative.gradient());
            }
        }
    }

    private void compare(Graph graph, Digits digits, Node input, Quantity gradient) {
        Node output = graph.output().orElseThrow();
        for (int i = 0; i < gradient.size(); i++) {
            derivatives++;
            BigDecimal right = digits.slope(output, input, i);
            if (gradient.bound(i) <= 1e-10 * Math.abs(right.doubleValue())
                    || (right.signum() == 0 && gradient.bound(i) < 1e-10)) {
                tight++;
            }
            if (tied.contains(input)) {
                ties++;
                if (!within(right, gradient, i)) {
                    atKinks.add("d" + input + "[" + i + "] " + gradient.value()[i] + ", " + right.doubleValue());
                }
            } else {
                compare("d" + input + "[" + i + "]", right, gradient, i);
            }
        }
    }

    private void compare(String what, BigDecimal right, Quantity found, int entry) {
        double bound = found.bound(entry);
        BigDecimal error = right.subtract(new BigDecimal(found.value()[entry])).abs();
        worst = Math.max(worst, error.doubleValue() / bound);
        if (!within(right, found, entry)) {
            outside.add(what + ": " + found.value()[entry] + " is no " + right.doubleValue() + " ± " + bound);
        }
    }

    private static boolean within(BigDecimal right, Quantity found, int entry) {
        double value = found.value()[entry];
        if (Double.isInfinite(found.bound(entry))) {
            return true;
        }
        return Double.isFinite(value)
                && right.subtract(new BigDecimal(value)).abs().compareTo(new BigDecimal(found.bound(entry))) <= 0;
    }

    private static boolean isFinite(Quantity quantity) {
        for (double value : quantity.value()) {
            if (!Double.isFinite(value) || Math.abs(value) > 1e30) {
                return false;
            }
        }
        return true;
    }
}
