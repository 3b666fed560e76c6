package dev.backprop.assignments.activations;

import static dev.backprop.grader.circuit.op.LeakyRelu.leakyRelu;
import static dev.backprop.grader.circuit.op.Row.row;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;

/** y = x where x &gt; 0, else a·x with a slope a for each column, given the gradient of y. */
public final class PRelu extends Circuit {
    final Size N = size(1, 5), D = size(1, 5);
    final Mat x = data(N, D), a = weights(size(1), D);
    final Mat y = stage(leakyRelu(x, row(a)));
    final Mat dy = upstream(y);

    {
        backward(d(x), d(a));
        points(1);
        example(
                        x.is(new double[] {2, -3}, new double[] {-1, -4}),
                        a.is(new double[] {0.5, -2}),
                        dy.is(new double[] {1, 1}, new double[] {1, 10}))
                .gives(y, new double[] {2, 6}, new double[] {-0.5, 8})
                .gives(d(x), new double[] {1, -2}, new double[] {0.5, -20})
                .gives(d(a), new double[] {-1, -43});
    }
}
