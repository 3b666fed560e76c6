package backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * A maxout layer: the greater of two linear functions, y = max(X W1 + b1, X W2 + b2), entry by entry.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics and hints.
 */
public final class Maxout {

    /** All values of one pass. Keep the names, the types and the order: the grader reads them. */
    public record Pass(
            SimpleMatrix y,
            SimpleMatrix dX,
            SimpleMatrix dW1,
            SimpleMatrix db1,
            SimpleMatrix dW2,
            SimpleMatrix db2) {}

    /**
     * Makes one forward and one backward pass. Leave the arguments as they are.
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
        // Forward pass.
        SimpleMatrix y = null; // [N x H] the greater of X W1 + b1 and X W2 + b2, entry by entry

        // Backward pass.
        SimpleMatrix dX = null; // [N x D] the gradient with respect to X: both functions read it
        SimpleMatrix dW1 = null; // [D x H] with respect to W1
        SimpleMatrix db1 = null; // [1 x H] with respect to b1
        SimpleMatrix dW2 = null; // [D x H] with respect to W2
        SimpleMatrix db2 = null; // [1 x H] with respect to b2

        return new Pass(y, dX, dW1, db1, dW2, db2);
    }
}
