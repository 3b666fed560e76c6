package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.CrossEntropy.crossEntropy;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Over.over;
import static dev.backprop.grader.circuit.op.Sum.sum;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;

/** The mean cross-entropy of a linear classifier. */
public final class SoftmaxLoss extends Circuit {
    final Size N = size(1, 5), D = size(1, 5), C = size(2, 5);
    final Mat W = weights(D, C), X = data(N, D);
    final Labels y = labels(N, C);
    final Mat scores = stage(mult(X, W));
    final Num loss = output(over(sum(crossEntropy(scores, y)), N));

    {
        backward(d(scores), d(W));
    }
}
