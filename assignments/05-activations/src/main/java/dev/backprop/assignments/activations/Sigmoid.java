package dev.backprop.assignments.activations;

import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;

/** y = σ(x) entry by entry, given the gradient of y. */
public final class Sigmoid extends Circuit {
    final Size N = size(1, 5), D = size(1, 5);
    final Mat x = data(N, D);
    final Mat y = stage(sigmoid(x));
    final Mat dy = upstream(y);

    {
        backward(d(x));
        points(1);
        example(x.is(new double[] {0, 2, -2}), dy.is(new double[] {4, 1, 10}))
                .gives(y, new double[] {0.5, 0.8808, 0.1192})
                .gives(d(x), new double[] {1, 0.1050, 1.0499});
    }
}
