package dev.backprop.assignments.activations;

import static dev.backprop.grader.circuit.op.Elu.elu;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;

/** y = x where x &gt; 0, else α(eˣ − 1), given the gradient of y. */
public final class Elu extends Circuit {
    final Size N = size(1, 5), D = size(1, 5);
    final Mat x = data(N, D);
    final Num alpha = input(positive());
    final Mat y = stage(elu(x, alpha));
    final Mat dy = upstream(y);

    {
        backward(d(x));
        points(1);
        example(x.is(new double[] {2, -1, -1000}), alpha.is(0.5), dy.is(new double[] {3, 4, 4}))
                .gives(y, new double[] {2, -0.3161, -0.5})
                .gives(d(x), new double[] {3, 0.7358, 0});
    }
}
