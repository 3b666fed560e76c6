package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/**
 * A number, a vector or a matrix: what is computed with.
 *
 * @param <V> which of these it is
 */
@API(status = API.Status.STABLE, since = "0.1")
public abstract sealed class Tensor<V extends Tensor<V>> implements Value, Reported permits Num, Vec, Mat {

    private final Node node;

    /** @throws BadCircuit if the node has another number of axes */
    Tensor(Node node, int axes, String kind) {
        if (node.shape().axes() != axes) {
            throw new BadCircuit(node + " is no " + kind + ": its shape is " + node.shape());
        }
        this.node = node;
    }

    /** The same kind of value around another node. */
    abstract V around(Node other);

    /**
     * What an operation makes of its arguments, where that is of the kind of this.
     *
     * @throws BadCircuit if they do not fit
     */
    public final V like(Operation operation, Node... arguments) {
        return around(Node.of(operation, arguments));
    }

    @Override
    public final Node node() {
        return node;
    }

    @Override
    public final String name() {
        return node.toString();
    }
}
