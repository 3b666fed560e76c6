package dev.backprop.assignments.vectorized;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.SquaredNorm.squaredNorm;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;

/** f = ‖Wx‖², a matrix times a column and the square of its length. */
public final class SquaredNorm extends Circuit {
    final Size n = size(1, 5);
    final Mat W = weights(n, n), x = data(n, size(1));
    final Mat q = stage(mult(W, x));
    final Num f = output(squaredNorm(q));

    {
        backward(d(q), d(W), d(x));
        points(1).except(d(W), 2);
        example(W.is(new double[] {0.1, 0.5}, new double[] {-0.3, 0.8}), x.is(new double[] {0.2}, new double[] {0.4}))
                .gives(q, new double[] {0.22}, new double[] {0.26})
                .gives(f, 0.116)
                .gives(d(q), new double[] {0.44}, new double[] {0.52})
                .gives(d(W), new double[] {0.088, 0.176}, new double[] {0.104, 0.208})
                .gives(d(x), new double[] {-0.112}, new double[] {0.636});
    }
}
