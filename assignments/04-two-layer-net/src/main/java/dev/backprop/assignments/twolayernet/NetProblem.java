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
        SimpleMatrix W1, SimpleMatrix b1, SimpleMatrix W2, SimpleMatrix b2, SimpleMatrix X, int[] y, double lambda) {}
