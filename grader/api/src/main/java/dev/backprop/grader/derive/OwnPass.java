package dev.backprop.grader.derive;

import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a student's program makes of an input, beside what is right there.
 *
 * @param named the student's values; what is not among them, or of another shape, is taken as it should be
 */
record OwnPass(Layout layout, Situation situation, Map<String, Quantity> named) {

    /** A student's value with the magnitudes of the right one: how exactly it can be known does not depend on its being right. */
    Quantity value(Node node) {
        Quantity right = situation.value(node);
        Quantity mine = like(right, layout.name(node));
        return mine == null ? right : right.carrying(mine.value());
    }

    /** The inputs and these values. */
    Map<Node, Quantity> at(List<Node> values) {
        Map<Node, Quantity> at = situation.inputs();
        values.forEach(node -> at.put(node, value(node)));
        return at;
    }

    /**
     * The gradients that the one of a node goes on from.
     *
     * @param carrying whether with the magnitudes of the right ones
     */
    Map<Node, Quantity> upstream(Node of, boolean carrying) {
        Map<Node, Quantity> upstream = new HashMap<>();
        for (Node consumer : layout.rule(of).consumers()) {
            layout.gradient(consumer).ifPresent(gradient -> {
                Quantity right = situation.gradient(gradient);
                Quantity mine = like(right, gradient.name());
                if (mine == null) {
                    upstream.put(consumer, right);
                } else {
                    upstream.put(consumer, carrying ? right.carrying(mine.value()) : mine);
                }
            });
        }
        return upstream;
    }

    private @Nullable Quantity like(Quantity right, String name) {
        Quantity mine = named.get(name);
        return mine == null || !Plain.haveOneShape(mine, right) ? null : mine;
    }
}
