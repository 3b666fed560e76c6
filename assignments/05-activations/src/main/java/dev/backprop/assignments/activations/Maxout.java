package dev.backprop.assignments.activations;

import static dev.backprop.grader.circuit.op.ElementMax.elementMax;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Row.row;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;

/** y = max(X·W1 + b1, X·W2 + b2) entry by entry, given the gradient of y. */
public final class Maxout extends Circuit {
    final Size N = size(1, 5), D = size(1, 5), H = size(1, 5);
    final Mat X = data(N, D);
    final Mat W1 = weights(D, H), b1 = weights(size(1), H), W2 = weights(D, H), b2 = weights(size(1), H);
    final Mat y = stage(elementMax(plus(mult(X, W1), row(b1)), plus(mult(X, W2), row(b2))));
    final Mat dy = upstream(y);

    {
        backward(d(X), d(W1), d(b1), d(W2), d(b2));
        points(1);
        example(
                        X.is(new double[] {1}),
                        W1.is(new double[] {2, 3}),
                        b1.is(new double[] {0, 0}),
                        W2.is(new double[] {1, 4}),
                        b2.is(new double[] {0, 0}),
                        dy.is(new double[] {10, 100}))
                .gives(y, new double[] {2, 4})
                .gives(d(X), 420)
                .gives(d(W1), new double[] {10, 0})
                .gives(d(b1), new double[] {10, 0})
                .gives(d(W2), new double[] {0, 100})
                .gives(d(b2), new double[] {0, 100});
    }
}
