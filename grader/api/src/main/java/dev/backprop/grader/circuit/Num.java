package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** A number. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Num extends Tensor<Num> {

    /**
     * Wraps a node.
     *
     * @throws BadCircuit if it is of another kind
     */
    public Num(Node node) {
        super(node, 0, "number");
    }

    public static Num of(Operation operation, Node... arguments) {
        return new Num(Node.of(operation, arguments));
    }

    @Override
    Num around(Node other) {
        return new Num(other);
    }

    /** Its value in an example. */
    public Given is(double value) {
        return new Given(node(), Quantity.number(value));
    }
}
