package dev.backprop.assignments.flatsvm;

import org.ejml.simple.SimpleMatrix;

/**
 * The arguments of {@code SvmLoss.forwardBackward}.
 *
 * @param W weights [D×C]
 * @param X examples [N×D], one a row
 * @param y labels [N], each in {@code 0..C-1}
 * @param lambda the strength of the regularisation, ≥ 0
 */
public record SvmProblem(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {}
