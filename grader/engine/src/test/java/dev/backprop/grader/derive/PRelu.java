package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.LeakyRelu.leakyRelu;
import static dev.backprop.grader.circuit.op.Row.row;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;

/** A leaky ReLU with a slope for each feature, which is learnt. */
public final class PRelu extends Circuit {
    final Size N = size(1, 5), D = size(1, 5);
    final Mat x = data(N, D), a = weights(size(1), D);
    final Mat y = stage(leakyRelu(x, row(a)));
    final Mat dy = upstream(y);

    {
        backward(d(x), d(a));
    }
}
