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
        SimpleMatrix first = linear(X, W1, b1);
        SimpleMatrix second = linear(X, W2, b2);
        SimpleMatrix y = first.elementOp((int i, int j, double value) -> Math.max(value, second.get(i, j)));

        // Each entry of dy goes to the function that won there.
        SimpleMatrix dfirst = dy.elementOp((int i, int j, double value) -> first.get(i, j) > second.get(i, j) ? value : 0);
        SimpleMatrix dsecond = dy.minus(dfirst);
        SimpleMatrix dX = dfirst.mult(W1.transpose()).plus(dsecond.mult(W2.transpose()));
        SimpleMatrix dW1 = X.transpose().mult(dfirst);
        SimpleMatrix db1 = SimpleMatrix.ones(1, X.getNumRows()).mult(dfirst);
        SimpleMatrix dW2 = X.transpose().mult(dsecond);
        SimpleMatrix db2 = SimpleMatrix.ones(1, X.getNumRows()).mult(dsecond);

        return new Pass(y, dX, dW1, db1, dW2, db2);
    }

    private static SimpleMatrix linear(SimpleMatrix X, SimpleMatrix W, SimpleMatrix b) {
        return X.mult(W).elementOp((int i, int j, double value) -> value + b.get(j));
    }
}
