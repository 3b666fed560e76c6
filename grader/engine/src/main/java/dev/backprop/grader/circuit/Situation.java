package dev.backprop.grader.circuit;

import dev.backprop.grader.circuit.Rule.Derivative;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One input of a circuit, with all that is right for it: every value, and every gradient from right ones. */
final class Situation {

    private final Plan plan;
    private final Rule rule;
    private final Map<Node, Values> inputs = new HashMap<>();
    private final Evaluation values;
    private final Map<Gradient, Derivative> gradients = new LinkedHashMap<>();

    /** @param input a record of the circuit's inputs, in order */
    Situation(Plan plan, Rule rule, Record input) {
        this.plan = plan;
        this.rule = rule;
        Map<String, Values> named = Numbers.of(input);
        for (Circuit.SizeRange size : plan.circuit().sizes()) {
            inputs.put(size.node(), count(size.from()));
        }
        for (Input each : plan.circuit().inputs()) {
            Values value = named.get(plan.name(each.node()));
            if (value == null) {
                throw new IllegalArgumentException("an input has no " + plan.name(each.node()));
            }
            inputs.put(each.node(), value);
            putSizes(each, value.shape());
        }
        values = new Evaluation(inputs, Branches.bySign());
    }

    private void putSizes(Input input, Shape shape) {
        if (!input.axes().isEmpty()) {
            inputs.put(input.axes().get(0), count(shape.rows()));
        }
        // The second axis of labels is the number of classes, which no label tells.
        if (input.axes().size() == 2 && input.kind() != Input.Kind.LABELS) {
            inputs.put(input.axes().get(1), count(shape.columns()));
        }
    }

    /** A size, as an evaluation knows it: so many rows. */
    private static Values count(int size) {
        return new Values(new Shape(size, 1));
    }

    /** The inputs and sizes. */
    Map<Node, Values> inputs() {
        return new HashMap<>(inputs);
    }

    /** The right value of a node. */
    Values value(Node node) {
        return values.of(node);
    }

    /** The right gradient, where right ones are upstream. */
    Derivative gradient(Gradient gradient) {
        Derivative known = gradients.get(gradient);
        if (known == null) {
            known = rule.of(gradient.of(), at(), upstream(gradient), Branches.bySign());
            gradients.put(gradient, known);
        }
        return known;
    }

    private Map<Node, Values> at() {
        Map<Node, Values> at = inputs();
        plan.forward().forEach(node -> at.put(node, value(node)));
        return at;
    }

    private Map<Node, Values> upstream(Gradient gradient) {
        Map<Node, Values> upstream = new HashMap<>();
        for (Node successor : rule.successors(gradient.of())) {
            upstream.put(
                    successor,
                    plan.gradient(successor).map(of -> gradient(of).gradient()).orElseGet(this::outputGradient));
        }
        return upstream;
    }

    /** What flows into the output: 1, or what is given. */
    Values outputGradient() {
        return plan.given().map(inputs::get).orElseGet(() -> Values.of(Shape.NUMBER, 1));
    }
}
