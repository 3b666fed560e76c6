package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A product of matrices, D = W X, and what it passes back.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class MatMul {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(SimpleMatrix D, SimpleMatrix dW, SimpleMatrix dX) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
     *
     * @param W the left factor [M x K]
     * @param X the right factor [K x N]
     * @param dD the gradient that arrives for D [M x N]
     */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, SimpleMatrix dD) {
        // Forward pass.
        SimpleMatrix D = null; // [M x N] the product

        // Backward pass.
        SimpleMatrix dW = null; // [M x K] the gradient with respect to W: of the shape of W
        SimpleMatrix dX = null; // [K x N] the gradient with respect to X: of the shape of X

        return new Pass(D, dW, dX);
    }
}
