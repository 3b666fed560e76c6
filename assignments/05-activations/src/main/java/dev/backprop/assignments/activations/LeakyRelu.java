package dev.backprop.assignments.activations;

import static dev.backprop.grader.circuit.op.LeakyRelu.leakyRelu;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;

/** y = x where x &gt; 0, else slope·x, given the gradient of y. */
public final class LeakyRelu extends Circuit {
    final Size N = size(1, 5), D = size(1, 5);
    final Mat x = data(N, D);
    final Num slope = input(fraction());
    final Mat y = stage(leakyRelu(x, slope));
    final Mat dy = upstream(y);

    {
        backward(d(x));
        points(1);
        example(x.is(new double[] {3, -2, -1}), slope.is(0.1), dy.is(new double[] {1, 5, -4}))
                .gives(y, new double[] {3, -0.2, -0.1})
                .gives(d(x), new double[] {1, 0.5, -0.4});
    }
}
