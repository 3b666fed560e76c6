package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Way;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one stage is worked out from, and how.
 *
 * @param at values of inputs and of earlier stages
 * @param upstream gradients that a gradient goes on from; those that are given stand in {@code at}
 */
public record Setting(Graph graph, Map<Node, Quantity> at, Map<Node, Quantity> upstream, Way way) {

    /** The value of a node, worked out if it is not known. */
    Quantity value(Node node) {
        Quantity known = at.get(node);
        return known == null ? graph.expected(node, at) : known;
    }

    /** The gradient that is known of a node; empty for the output, whose gradient is 1. */
    Optional<Quantity> flow(Node of) {
        return graph.upstreamOf(of).map(at::get).or(() -> Optional.ofNullable(upstream.get(of)));
    }

    Setting withFlow(Node of, Quantity flow) {
        Node given = graph.upstreamOf(of).orElse(null);
        return given == null
                ? new Setting(graph, at, with(upstream, of, flow), way)
                : new Setting(graph, with(at, given, flow), upstream, way);
    }

    Setting withWay(Way other) {
        return new Setting(graph, at, upstream, other);
    }

    private static Map<Node, Quantity> with(Map<Node, Quantity> map, Node node, Quantity value) {
        Map<Node, Quantity> copy = new HashMap<>(map);
        copy.put(node, value);
        return copy;
    }
}
