package dev.backprop.grader.circuit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What is different on the way from a node to those that it is judged by: own slopes at kinks, own values of what is recomputed. Each
 * {@code with…} returns another.
 *
 * @param ties for a kink, by entry, how far open it is where rounding cannot tell, from 0 to 1
 * @param open for a kink, by entry, how far open it is, whatever its argument is: a student's own mask
 * @param values values that are taken on, while tangents go through the operation as they would
 * @param results results where an operation is linearised, in the place of its own: at their {@link Operation#preimage preimages}
 * @param cut nodes through which no tangent goes
 * @param operations operations in the place of those that the circuit has: a mistake
 */
@API(status = API.Status.INTERNAL)
public record Way(
        Map<Node, double[]> ties,
        Map<Node, double[]> open,
        Map<Node, Quantity> values,
        Map<Node, Quantity> results,
        Set<Node> cut,
        Map<Node, Operation> operations) {

    public static final Way PLAIN = new Way(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of());

    public Way withTies(Node kink, double... slopes) {
        return new Way(with(ties, kink, slopes), open, values, results, cut, operations);
    }

    public Way withOpen(Node kink, double... slopes) {
        return new Way(ties, with(open, kink, slopes), values, results, cut, operations);
    }

    public Way withValue(Node node, Quantity value) {
        return new Way(ties, open, with(values, node, value), results, cut, operations);
    }

    public Way withResult(Node node, Quantity result) {
        return new Way(ties, open, values, with(results, node, result), cut, operations);
    }

    public Way withoutFlow(Node node) {
        Set<Node> more = new HashSet<>(cut);
        more.add(node);
        return new Way(ties, open, values, results, more, operations);
    }

    public Way withOperation(Node node, Operation instead) {
        return new Way(ties, open, values, results, cut, with(operations, node, instead));
    }

    /** What a node does here. */
    public Operation operation(Node node) {
        return operations.getOrDefault(node, node.operation());
    }

    KinkSlopes slopes(Node node) {
        return new KinkSlopes(ties.get(node), open.get(node));
    }

    private static <T> Map<Node, T> with(Map<Node, T> map, Node node, T value) {
        Map<Node, T> copy = new HashMap<>(map);
        copy.put(node, value);
        return copy;
    }
}
