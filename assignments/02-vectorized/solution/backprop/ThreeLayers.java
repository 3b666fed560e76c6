package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * The forward pass of a network of three layers: out = W3 s(W2 s(W1 x + b1) + b2) + b3, where s is the sigmoid of each
 * entry, 1 / (1 + e^-t).
 */
public final class ThreeLayers {

    /** All values of one pass. */
    public record Pass(SimpleMatrix h1, SimpleMatrix h2, SimpleMatrix out) {}

    /**
     * Makes one forward pass. The arguments are left as they are.
     *
     * @param W1 a matrix [H1 x D]
     * @param b1 a column [H1 x 1]
     * @param W2 a matrix [H2 x H1]
     * @param b2 a column [H2 x 1]
     * @param W3 a matrix [C x H2]
     * @param b3 a column [C x 1]
     * @param x a column [D x 1]
     */
    public static Pass forward(
            SimpleMatrix W1,
            SimpleMatrix b1,
            SimpleMatrix W2,
            SimpleMatrix b2,
            SimpleMatrix W3,
            SimpleMatrix b3,
            SimpleMatrix x) {
        SimpleMatrix h1 = sigmoid(W1.mult(x).plus(b1));
        SimpleMatrix h2 = sigmoid(W2.mult(h1).plus(b2));
        SimpleMatrix out = W3.mult(h2).plus(b3);

        return new Pass(h1, h2, out);
    }

    private static SimpleMatrix sigmoid(SimpleMatrix t) {
        return t.elementOp((int row, int column, double value) -> 1 / (1 + Math.exp(-value)));
    }
}
