package dev.backprop.assignments.vectorized;

import static dev.backprop.grader.circuit.op.Mult.mult;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;

/** D = W·X, given the gradient of D. */
public final class MatMul extends Circuit {
    final Size M = size(1, 5), K = size(1, 5), N = size(1, 5);
    final Mat W = weights(M, K), X = data(K, N);
    final Mat D = stage(mult(W, X));
    final Mat dD = upstream(D);

    {
        backward(d(W), d(X));
        points(1).except(d(W), 2).except(d(X), 2);
        example(
                        W.is(new double[] {2, -1, 3}, new double[] {-3, 4, 2}),
                        X.is(new double[] {3, 2, 1, -1}, new double[] {2, 1, 3, 2}, new double[] {3, 2, 1, -2}),
                        dD.is(new double[] {1, 0, 0, 0}, new double[] {0, 0, 0, 1}))
                .gives(D, new double[] {13, 9, 2, -10}, new double[] {5, 2, 11, 7})
                .gives(d(W), new double[] {3, 2, 3}, new double[] {-1, 2, -2})
                .gives(d(X), new double[] {2, 0, 0, -3}, new double[] {-1, 0, 0, 4}, new double[] {3, 0, 0, 2});
    }
}
