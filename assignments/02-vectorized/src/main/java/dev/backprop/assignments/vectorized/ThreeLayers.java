package dev.backprop.assignments.vectorized;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;

/** out = W3·σ(W2·σ(W1·x + b1) + b2) + b3 of a column: the forward pass of a network, without the way back. */
public final class ThreeLayers extends Circuit {
    final Size H1 = size(1, 5), D = size(1, 5), H2 = size(1, 5), C = size(1, 5);
    final Mat W1 = weights(H1, D), b1 = weights(H1, size(1));
    final Mat W2 = weights(H2, H1), b2 = weights(H2, size(1));
    final Mat W3 = weights(C, H2), b3 = weights(C, size(1));
    final Mat x = data(D, size(1));
    final Mat h1 = stage(sigmoid(plus(mult(W1, x), b1)));
    final Mat h2 = stage(sigmoid(plus(mult(W2, h1), b2)));
    final Mat out = output(plus(mult(W3, h2), b3));

    {
        forwardOnly();
        points(1);
        example(
                        W1.is(new double[] {2, -1, 0}, new double[] {1, 1, 1}),
                        b1.is(new double[] {0}, new double[] {-1}),
                        W2.is(new double[] {2, 0}, new double[] {1, -1}),
                        b2.is(new double[] {-1}, new double[] {1}),
                        W3.is(new double[] {2, -1}),
                        b3.is(new double[] {1}),
                        x.is(new double[] {1}, new double[] {2}, new double[] {-1}))
                .gives(h1, new double[] {0.5}, new double[] {0.731})
                .gives(h2, new double[] {0.5}, new double[] {0.683})
                .gives(out, new double[] {1.317});
    }
}
