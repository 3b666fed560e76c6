package dev.backprop.grader.derive;

import dev.backprop.grader.circuit.Gradient;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Way;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One input of a circuit, with all that is right for it: every value, and every gradient from right ones. */
final class Situation {

    private final Layout layout;
    private final Map<Node, Quantity> inputs;
    private final Map<Node, Quantity> values;
    private final Map<Node, Quantity> gradients = new HashMap<>();

    /** @param input a record of the circuit's inputs */
    Situation(Layout layout, Record input) {
        this.layout = layout;
        inputs = layout.inputs(Plain.of(input));
        values = layout.graph().forward(inputs);
    }

    /** The inputs. */
    Map<Node, Quantity> inputs() {
        return new HashMap<>(inputs);
    }

    /** The right value of an input or a stage. */
    Quantity value(Node node) {
        Quantity known = values.get(node);
        return known == null ? layout.graph().expected(node, values) : known;
    }

    /** The right gradient, where right ones are upstream. */
    Quantity gradient(Gradient gradient) {
        Quantity known = gradients.get(gradient.node());
        if (known == null) {
            layout.rule(gradient.node())
                    .consumers()
                    .forEach(node -> layout.gradient(node).ifPresent(this::gradient));
            known = layout.rule(gradient.node())
                    .gradient(values, gradients, Way.PLAIN)
                    .gradient();
            gradients.put(gradient.node(), known);
        }
        return known;
    }

    /** The largest finite entry of all right gradients, if no terms cancelled. */
    double largestGradient() {
        return layout.graph().gradients().stream()
                .flatMapToDouble(gradient -> Arrays.stream(gradient(gradient).magnitude()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
