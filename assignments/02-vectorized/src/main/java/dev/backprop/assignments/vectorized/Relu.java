package dev.backprop.assignments.vectorized;

import static dev.backprop.grader.circuit.op.Relu.relu;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;

/** z = max(0, x) entry by entry, given the gradient of z. */
public final class Relu extends Circuit {
    final Size N = size(1, 5), D = size(1, 5);
    final Mat x = data(N, D);
    final Mat z = stage(relu(x));
    final Mat dz = upstream(z);

    {
        backward(d(x).large(64, 4096));
        points(1);
        example(x.is(new double[] {1, -2, 3, -1}), dz.is(new double[] {4, -1, 5, 9}))
                .gives(z, new double[] {1, 0, 3, 0})
                .gives(d(x), new double[] {4, 0, 5, 0});
    }
}
