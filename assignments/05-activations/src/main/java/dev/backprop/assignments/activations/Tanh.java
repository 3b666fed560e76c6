package dev.backprop.assignments.activations;

import static dev.backprop.grader.circuit.op.Tanh.tanh;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;

/** y = tanh(x) entry by entry, given the gradient of y. */
public final class Tanh extends Circuit {
    final Size N = size(1, 5), D = size(1, 5);
    final Mat x = data(N, D);
    final Mat y = stage(tanh(x));
    final Mat dy = upstream(y);

    {
        backward(d(x));
        points(1);
        example(x.is(new double[] {0, 1, -1}), dy.is(new double[] {3, 1, 2}))
                .gives(y, new double[] {0, 0.7616, -0.7616})
                .gives(d(x), new double[] {3, 0.4200, 0.8399});
    }
}
