package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** A vector. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Vec implements Value, Reported {

    private final Node node;

    /**
     * Wraps a node.
     *
     * @throws BadCircuit if it is of another kind
     */
    public Vec(Node node) {
        if (node.shape().axes() != 1) {
            throw new BadCircuit(node + " is no vector: its shape is " + node.shape());
        }
        this.node = node;
    }

    public static Vec of(Operation operation, Node... arguments) {
        return new Vec(Node.of(operation, arguments));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String name() {
        return node.toString();
    }

    /** Its entries in an example. */
    public Given is(double... value) {
        return new Given(node, Quantity.vector(value));
    }
}
