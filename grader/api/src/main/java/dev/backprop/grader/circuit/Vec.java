package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** A vector. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Vec extends Tensor<Vec> {

    /**
     * Wraps a node.
     *
     * @throws BadCircuit if it is of another kind
     */
    public Vec(Node node) {
        super(node, 1, "vector");
    }

    public static Vec of(Operation operation, Node... arguments) {
        return new Vec(Node.of(operation, arguments));
    }

    @Override
    Vec around(Node other) {
        return new Vec(other);
    }

    /** Its entries in an example. */
    public Given is(double... value) {
        return new Given(node(), Quantity.vector(value));
    }
}
