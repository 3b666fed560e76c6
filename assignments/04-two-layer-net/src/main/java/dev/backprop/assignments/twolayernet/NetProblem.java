package dev.backprop.assignments.twolayernet;

import org.ejml.simple.SimpleMatrix;

/**
 * The arguments of {@code TwoLayerNet.forwardBackward}.
 *
 * @param W1 weights of the first layer [D×H]
 * @param b1 biases of the first layer [1×H]
 * @param W2 weights of the second layer [H×C]
 * @param b2 biases of the second layer [1×C]
 * @param X examples [N×D], one a row
 * @param y labels [N], each in {@code 0..C-1}
 * @param lambda the strength of the regularisation, ≥ 0
 */
public record NetProblem(
        SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2, SimpleMatrix X, int[] y, double lambda) {

    /** The same problem with another λ. */
    public NetProblem withLambda(double other) {
        return new NetProblem(W1, b1, W2, b2, X, y, other);
    }

    /** The same problem with λ = 0. */
    public NetProblem withoutRegularisation() {
        return withLambda(0);
    }

    public NetProblem withW1(SimpleMatrix other) {
        return new NetProblem(other, b1, W2, b2, X, y, lambda);
    }

    public NetProblem withB1(SimpleMatrix other) {
        return new NetProblem(W1, other, W2, b2, X, y, lambda);
    }

    public NetProblem withW2(SimpleMatrix other) {
        return new NetProblem(W1, b1, other, b2, X, y, lambda);
    }

    public NetProblem withB2(SimpleMatrix other) {
        return new NetProblem(W1, b1, W2, other, X, y, lambda);
    }

    /** The same problem with other labels. */
    public NetProblem withY(int[] other) {
        return new NetProblem(W1, b1, W2, b2, X, other, lambda);
    }

    /** N. */
    public int examples() {
        return X.getNumRows();
    }

    public int features() {
        return X.getNumCols();
    }

    public int hiddenUnits() {
        return W2.getNumRows();
    }

    public int classes() {
        return W2.getNumCols();
    }
}
