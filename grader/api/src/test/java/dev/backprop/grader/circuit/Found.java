package dev.backprop.grader.circuit;

import java.util.Map;
import java.util.Objects;

/** What is known of a node and must be there. */
public final class Found {

    private Found() {}

    public static Quantity of(Map<Node, Quantity> known, Value value) {
        return of(known, value.node());
    }

    public static Quantity of(Map<Node, Quantity> known, Node node) {
        return Objects.requireNonNull(known.get(node), node::toString);
    }
}
