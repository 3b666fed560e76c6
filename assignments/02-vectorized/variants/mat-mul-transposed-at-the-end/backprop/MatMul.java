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
        SimpleMatrix D = X.transpose().mult(W.transpose()).transpose();

        SimpleMatrix dW = X.mult(dD.transpose()).transpose();
        SimpleMatrix dX = dD.transpose().mult(W).transpose();

        return new Pass(D, dW, dX);
    }
}
