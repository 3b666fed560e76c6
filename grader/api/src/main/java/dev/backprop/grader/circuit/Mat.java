package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** A matrix. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Mat implements Value, Reported {

    private final Node node;

    /**
     * Wraps a node.
     *
     * @throws BadCircuit if it is of another kind
     */
    public Mat(Node node) {
        if (node.shape().axes() != 2) {
            throw new BadCircuit(node + " is no matrix: its shape is " + node.shape());
        }
        this.node = node;
    }

    public static Mat of(Operation operation, Node... arguments) {
        return new Mat(Node.of(operation, arguments));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String name() {
        return node.toString();
    }

    /** Its rows in an example. */
    public Given is(double[]... rows) {
        return new Given(node, Quantity.matrix(rows));
    }
}
