package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** A number. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Num implements Value, Reported {

    private final Node node;

    /**
     * Wraps a node.
     *
     * @throws BadCircuit if it is of another kind
     */
    public Num(Node node) {
        if (node.shape().axes() != 0) {
            throw new BadCircuit(node + " is no number: its shape is " + node.shape());
        }
        this.node = node;
    }

    public static Num of(Operation operation, Node... arguments) {
        return new Num(Node.of(operation, arguments));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String name() {
        return node.toString();
    }

    /** Its value in an example. */
    public Given is(double value) {
        return new Given(node, Quantity.number(value));
    }
}
