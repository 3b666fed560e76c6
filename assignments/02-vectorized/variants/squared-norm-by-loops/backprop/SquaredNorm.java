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
        int n = x.getNumRows();
        SimpleMatrix q = new SimpleMatrix(n, 1);
        double f = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q.set(i, q.get(i) + W.get(i, j) * x.get(j));
            }
            f += q.get(i) * q.get(i);
        }

        SimpleMatrix dq = q.plus(q);
        SimpleMatrix dW = new SimpleMatrix(n, n);
        SimpleMatrix dx = new SimpleMatrix(n, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                dW.set(i, j, dq.get(i) * x.get(j));
                dx.set(j, dx.get(j) + W.get(i, j) * dq.get(i));
            }
        }

        return new Pass(q, f, dq, dW, dx);
    }
}
