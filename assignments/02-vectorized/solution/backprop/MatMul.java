package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A product of matrices, D = W X, and what it passes back.
 */
public final class MatMul {

    /** All values of one pass. */
    public record Pass(SimpleMatrix D, SimpleMatrix dW, SimpleMatrix dX) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param W the left factor [M x K]
     * @param X the right factor [K x N]
     * @param dD the gradient that arrives for D [M x N]
     */
    public static Pass forwardBackward(SimpleMatrix W, SimpleMatrix X, SimpleMatrix dD) {
        SimpleMatrix D = W.mult(X);

        // Entry (i, k) of W meets row k of X, on its way to row i of D.
        SimpleMatrix dW = dD.mult(X.transpose());
        SimpleMatrix dX = W.transpose().mult(dD);

        return new Pass(D, dW, dX);
    }
}
