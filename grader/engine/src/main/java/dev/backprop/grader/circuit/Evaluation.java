package dev.backprop.grader.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of nodes, each worked out once, from those that are given. */
final class Evaluation {

    private final Map<Node, Values> known = new HashMap<>();
    private final Branches branches;

    /**
     * @param given what is not worked out: the inputs, and whatever else is held
     * @param branches on which side of its kinks each operation is
     */
    Evaluation(Map<Node, Values> given, Branches branches) {
        known.putAll(given);
        this.branches = branches;
    }

    /** Puts a value in the place of what would be worked out. */
    Evaluation with(Node node, Values values) {
        known.put(node, values);
        return this;
    }

    /**
     * The value of a node.
     *
     * @throws IllegalStateException if an input that it depends on was not given
     * @throws IllegalArgumentException if shapes do not fit
     */
    Values of(Node node) {
        Values value = known.get(node);
        if (value == null) {
            value = computed(node);
            known.put(node, value);
        }
        return value;
    }

    private Values computed(Node node) {
        Op op = node.op();
        if (op == null) {
            throw new IllegalStateException("no value for an input");
        }
        List<Values> arguments = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        for (Node argument : node.arguments()) {
            Values value = of(argument);
            arguments.add(value);
            shapes.add(value.shape());
        }
        Values result = op.apply(arguments, op.shape(shapes), branches.of(node));
        return branches.onPath(node, result);
    }
}
