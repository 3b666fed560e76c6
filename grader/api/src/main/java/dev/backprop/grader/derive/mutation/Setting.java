package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Graph;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Rule;
import dev.backprop.grader.circuit.Way;
import dev.backprop.grader.derive.mutation.Mutations.Use;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one stage is worked out from, and how.
 *
 * @param at values of inputs and of earlier stages
 * @param upstream gradients that a gradient goes on from; those that are given stand in {@code at}
 * @param last what becomes of the result
 * @param own values of other stages, which nothing should be worked out from
 */
public record Setting(
        Graph graph,
        Map<Node, Quantity> at,
        Map<Node, Quantity> upstream,
        Way way,
        UnaryOperator<Quantity> last,
        Map<Node, Quantity> own) {

    /** Where nothing is done wrong. */
    public Setting(Graph graph, Map<Node, Quantity> at, Map<Node, Quantity> upstream, Map<Node, Quantity> own) {
        this(graph, at, upstream, Way.PLAIN, UnaryOperator.identity(), own);
    }

    /** With further gradients, which nothing should go on from. */
    public Setting knowing(Map<Node, Quantity> gradients) {
        Map<Node, Quantity> all = new HashMap<>(gradients);
        all.putAll(upstream);
        return new Setting(graph, at, all, way, last, own);
    }

    /** What a stage comes to. */
    public Quantity result(Node stage) {
        return last.apply(graph.expected(stage, at, way));
    }

    /** What a gradient comes to. */
    public Quantity result(Rule rule) {
        return last.apply(gradient(rule));
    }

    /** Another gradient than the one that is asked for. */
    Quantity gradient(Rule rule) {
        return rule.gradient(at, upstream, way).gradient();
    }

    /** The value of a node, worked out if it is not known. */
    Quantity value(Node node) {
        Quantity known = at.get(node);
        return known == null ? graph.expected(node, at) : known;
    }

    /** The value that the student has of a stage, which may be one that nothing should be worked out from. */
    Quantity ownValue(Node stage) {
        Quantity known = own.get(stage);
        return known == null ? value(stage) : known;
    }

    /** The gradient that is known of a node; empty for the output, whose gradient is 1. */
    Optional<Quantity> flow(Node of) {
        return graph.upstreamOf(of).map(at::get).or(() -> Optional.ofNullable(upstream.get(of)));
    }

    Setting withFlow(Node of, Quantity flow) {
        Node given = graph.upstreamOf(of).orElse(null);
        return given == null ? new Setting(graph, at, with(upstream, of, flow), way, last, own) : with(given, flow);
    }

    /** With another value of an input or of an earlier stage. */
    Setting with(Node node, Quantity value) {
        return new Setting(graph, with(at, node, value), upstream, way, last, own);
    }

    /** Where a step gives another value. */
    Setting withValue(Node step, Altered.Instead instead) {
        return with(step, Altered.value(way.operation(step), instead));
    }

    /** Where a step takes something else for an argument. */
    Setting withArgument(Use use, Altered.Taken taken) {
        return with(use.step(), Altered.argument(way.operation(use.step()), use.argument(), taken));
    }

    /** Where the gradient of an argument goes through a step in another way. */
    Setting withSlope(Use use, Slope slope) {
        return with(use.step(), Altered.slope(way.operation(use.step()), use.argument(), slope));
    }

    private Setting with(Node step, Operation instead) {
        return new Setting(graph, at, upstream, way.withOperation(step, instead), last, own);
    }

    /** With something done to the result, after what is done to it already; what is of another shape by then stays as it is. */
    Setting then(UnaryOperator<Quantity> further) {
        UnaryOperator<Quantity> both = result -> {
            Quantity before = last.apply(result);
            boolean isOfTheShape = before.rows() == result.rows() && before.columns() == result.columns();
            return isOfTheShape ? further.apply(before) : before;
        };
        return new Setting(graph, at, upstream, way, both, own);
    }

    private static Map<Node, Quantity> with(Map<Node, Quantity> map, Node node, Quantity value) {
        Map<Node, Quantity> copy = new HashMap<>(map);
        copy.put(node, value);
        return copy;
    }
}
