package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * The squared length of a product, f = |W x|^2, and its gradient.
 */
public final class SquaredNorm {

    /** All values of one pass. */
    public record Pass(SimpleMatrix q, double f, SimpleMatrix dq, SimpleMatrix dW, SimpleMatrix dx) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param W a matrix [n x n]
     * @param x a column [n x 1]
     */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix x) {
        SimpleMatrix q = W.mult(x);
        double f = q.elementMult(q).elementSum();

        SimpleMatrix dq = q.scale(2);
        SimpleMatrix dW = q.mult(x.transpose()).scale(2);
        SimpleMatrix dx = W.transpose().mult(W).mult(x).scale(2);

        return new Pass(q, f, dq, dW, dx);
    }
}
