package dev.backprop.grader.circuit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of nodes where some are held; each is computed once, when it is first asked for. */
final class Evaluation {

    private final Map<Size, Integer> lengths = new HashMap<>();
    private final @Nullable Quantity[] values;
    private final Way way;

    /**
     * @param held by node; all inputs that are needed must be among them
     * @throws IllegalArgumentException if one is not of the shape of its node
     */
    Evaluation(Graph graph, Map<Node, Quantity> held, Way way) {
        this.way = way;
        this.values = new Quantity[graph.nodes().size()];
        held.forEach(this::bind);
        held.forEach(this::hold);
    }

    private void bind(Node node, Quantity value) {
        if (node.operation() instanceof Input) {
            bind(node, node.shape().rows(), value.rows());
            bind(node, node.shape().columns(), value.columns());
        }
    }

    private void bind(Node node, Extent extent, int length) {
        if (extent.sizes().size() == 1) {
            Size size = extent.sizes().get(0);
            Integer other = lengths.put(size, length - extent.plus());
            if (other != null && other != length - extent.plus()) {
                throw new IllegalArgumentException(node + " makes " + size + " " + length + ", another input " + other);
            }
        }
    }

    private void hold(Node node, Quantity value) {
        if (value.rows() != rows(node) || value.columns() != columns(node)) {
            throw new IllegalArgumentException(node + " of shape " + node.shape() + " is " + rows(node) + " × "
                    + columns(node) + " here, not " + value.rows() + " × " + value.columns());
        }
        values[node.id()] = value;
    }

    /** How many rows a node's value has, whether or not it is known. */
    int rows(Node node) {
        return length(node.shape().rows());
    }

    int columns(Node node) {
        return length(node.shape().columns());
    }

    private int length(Extent extent) {
        int length = extent.plus();
        for (Size size : extent.sizes()) {
            Integer known = lengths.get(size);
            if (known == null) {
                throw new IllegalArgumentException("no input says what " + size + " is");
            }
            length += known;
        }
        return length;
    }

    Quantity value(Node node) {
        Quantity known = values[node.id()];
        if (known == null) {
            known = compute(node);
            values[node.id()] = known;
        }
        return known;
    }

    private Quantity compute(Node node) {
        if (node.operation() instanceof Size.AsNode of) {
            return Quantity.number(length(Extent.of(of.size())));
        } else if (node.operation() instanceof Input) {
            throw new IllegalArgumentException("no value for the input " + node);
        }
        Quantity computed = expression(node);
        Quantity own = way.values().get(node);
        return own == null ? computed : computed.carrying(own.value());
    }

    /** The node's operation on the values of its arguments, whether or not a value is held for it. */
    Quantity expression(Node node) {
        return way.operation(node).value(arguments(node), rows(node), columns(node));
    }

    Linearised linearised(Node node) {
        Operation operation = way.operation(node);
        Quantity[] at = arguments(node);
        Quantity result = way.results().get(node);
        if (result != null) {
            operation = operation.through(result, at);
            at[0] = operation.preimage(result, at);
        }
        Operation linearised = operation;
        return linearised.at(at, () -> linearised.value(at, rows(node), columns(node)), way.slopes(node));
    }

    private Quantity[] arguments(Node node) {
        List<Node> nodes = node.arguments();
        Quantity[] arguments = new Quantity[nodes.size()];
        for (int k = 0; k < arguments.length; k++) {
            arguments[k] = value(nodes.get(k));
        }
        return arguments;
    }
}
