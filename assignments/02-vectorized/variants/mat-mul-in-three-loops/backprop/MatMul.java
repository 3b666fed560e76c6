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
        int M = W.getNumRows();
        int K = W.getNumCols();
        int N = X.getNumCols();
        SimpleMatrix D = new SimpleMatrix(M, N);
        SimpleMatrix dW = new SimpleMatrix(M, K);
        SimpleMatrix dX = new SimpleMatrix(K, N);
        for (int i = 0; i < M; i++) {
            for (int j = 0; j < N; j++) {
                for (int k = 0; k < K; k++) {
                    D.set(i, j, D.get(i, j) + W.get(i, k) * X.get(k, j));
                    dW.set(i, k, dW.get(i, k) + dD.get(i, j) * X.get(k, j));
                    dX.set(k, j, dX.get(k, j) + W.get(i, k) * dD.get(i, j));
                }
            }
        }

        return new Pass(D, dW, dX);
    }
}
