package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * The squared length of a product, f = |W x|^2, and its gradient.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class SquaredNorm {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(SimpleMatrix q, double f, SimpleMatrix dq, SimpleMatrix dW, SimpleMatrix dx) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param W a matrix [n x n]
     * @param x a column [n x 1]
     */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix x) {
        // Forward pass.
        SimpleMatrix q = null; // [n x 1] the product W x
        double f = Double.NaN; // the sum of the squares of q

        // Backward pass.
        SimpleMatrix dq = null; // [n x 1] the gradient of f with respect to q
        SimpleMatrix dW = null; // [n x n] with respect to W: of the shape of W
        SimpleMatrix dx = null; // [n x 1] with respect to x

        return new Pass(q, f, dq, dW, dx);
    }
}
