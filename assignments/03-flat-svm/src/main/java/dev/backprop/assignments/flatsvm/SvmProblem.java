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
public record SvmProblem(SimpleMatrix W, SimpleMatrix X, int[] y, double lambda) {

    /** The same problem with λ = 0. */
    public SvmProblem withoutRegularisation() {
        return new SvmProblem(W, X, y, 0);
    }

    /** The same problem with other labels. */
    public SvmProblem withY(int[] other) {
        return new SvmProblem(W, X, other, lambda);
    }

    /** N. */
    public int examples() {
        return X.getNumRows();
    }
}
