package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A maxout layer: the greater of two linear functions, y = max(X W1 + b1, X W2 + b2), entry by entry.
 */
public final class Maxout {

    /** All values of one pass. */
    public record Pass(
            SimpleMatrix y,
            SimpleMatrix dX,
            SimpleMatrix dW1,
            SimpleMatrix db1,
            SimpleMatrix dW2,
            SimpleMatrix db2) {}

    /**
     * Makes one forward and one backward pass. The arguments are left as they are.
     *
     * @param X examples [N x D]: one example for each row
     * @param W1 weights of the first function [D x H]
     * @param b1 its biases [1 x H]
     * @param W2 weights of the second function [D x H]
     * @param b2 its biases [1 x H]
     * @param dy the gradient that arrives for y [N x H]
     */
    public static Pass forwardBackward(
            SimpleMatrix X, SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2, SimpleMatrix dy) {
        int N = X.getNumRows();
        int D = X.getNumCols();
        int H = W1.getNumCols();
        SimpleMatrix y = new SimpleMatrix(N, H);
        SimpleMatrix dX = new SimpleMatrix(N, D);
        SimpleMatrix dW1 = new SimpleMatrix(D, H);
        SimpleMatrix db1 = new SimpleMatrix(1, H);
        SimpleMatrix dW2 = new SimpleMatrix(D, H);
        SimpleMatrix db2 = new SimpleMatrix(1, H);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < H; j++) {
                double first = b1.get(j);
                double second = b2.get(j);
                for (int k = 0; k < D; k++) {
                    first += X.get(i, k) * W1.get(k, j);
                    second += X.get(i, k) * W2.get(k, j);
                }
                boolean isFirst = first >= second;
                y.set(i, j, isFirst ? first : second);
                SimpleMatrix W = isFirst ? W1 : W2;
                SimpleMatrix dW = isFirst ? dW1 : dW2;
                SimpleMatrix db = isFirst ? db1 : db2;
                db.set(j, db.get(j) + dy.get(i, j));
                for (int k = 0; k < D; k++) {
                    dW.set(k, j, dW.get(k, j) + X.get(i, k) * dy.get(i, j));
                    dX.set(i, k, dX.get(i, k) + W.get(k, j) * dy.get(i, j));
                }
            }
        }

        return new Pass(y, dX, dW1, db1, dW2, db2);
    }
}
