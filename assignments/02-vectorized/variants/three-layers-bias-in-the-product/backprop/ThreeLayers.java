package backprop;

import org.ejml.simple.SimpleMatrix;

/** The forward pass of a network of three layers. */
public final class ThreeLayers {

    /** All values of one pass. */
    public record Pass(SimpleMatrix h1, SimpleMatrix h2, SimpleMatrix out) {}

    /** Makes one forward pass. The arguments are left as they are. */
    public static Pass forward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix W3,
            SimpleMatrix b3,
            SimpleMatrix x) {
        SimpleMatrix h1 = sigmoid(affine(W1, b1, x));
        SimpleMatrix h2 = sigmoid(affine(W2, b2, h1));
        return new Pass(h1, h2, affine(W3, b3, h2));
    }

    /** The biases are one more column of the weights, and x has one more entry, 1. */
    private static SimpleMatrix affine(SimpleMatrix W, SimpleMatrix b, SimpleMatrix x) {
        return W.concatColumns(b).mult(x.concatRows(SimpleMatrix.identity(1)));
    }

    private static SimpleMatrix sigmoid(SimpleMatrix t) {
        return t.negative().elementExp().plus(1).elementPower(-1);
    }
}
