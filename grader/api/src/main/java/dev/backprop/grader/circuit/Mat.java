package dev.backprop.grader.circuit;

import org.apiguardian.api.API;

/** A matrix. */
@API(status = API.Status.STABLE, since = "0.1")
public final class Mat extends Tensor<Mat> {

    /**
     * Wraps a node.
     *
     * @throws BadCircuit if it is of another kind
     */
    public Mat(Node node) {
        super(node, 2, "matrix");
    }

    public static Mat of(Operation operation, Node... arguments) {
        return new Mat(Node.of(operation, arguments));
    }

    @Override
    Mat around(Node other) {
        return new Mat(other);
    }

    /** Its rows in an example. */
    public Given is(double[]... rows) {
        return new Given(node(), Quantity.matrix(rows));
    }
}
