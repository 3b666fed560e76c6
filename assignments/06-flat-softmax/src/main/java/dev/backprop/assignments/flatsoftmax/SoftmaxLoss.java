package dev.backprop.assignments.flatsoftmax;

import static dev.backprop.grader.circuit.op.CrossEntropy.crossEntropy;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Over.over;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Sum.sum;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;

/** A linear classifier and the cross-entropy of its softmax. */
public final class SoftmaxLoss extends Circuit {
    final Size N = size(1, 5), D = size(1, 5), C = size(2, 5);
    final Mat W = weights(D, C), X = data(N, D);
    final Labels y = labels(N, C);
    final Num lambda = regularisation();
    final Mat scores = stage(mult(X, W));
    final Num dataLoss = stage(over(sum(crossEntropy(scores, y)), N));
    final Num regLoss = stage(scale(lambda, sum(square(W))));
    final Num loss = output(plus(dataLoss, regLoss));

    {
        backward(d(scores), d(W).regularised(lambda, 1));
        points(1).except(dataLoss, 2).except(d(scores), 4).except(d(W), 2);
        example(
                        W.is(row(1, -1, 0.5), row(0.5, 1, -0.5)),
                        X.is(row(2, 1), row(0, 1), row(1, -2), row(1, 1)),
                        y.is(0, 1, 0, 2),
                        lambda.is(0.1))
                .gives(scores, row(2.5, -1, 0.5), row(0.5, 1, -0.5), row(0, -3, 1.5), row(1.5, 0, 0))
                .gives(dataLoss, 1.0842)
                .gives(regLoss, 0.375)
                .gives(loss, 1.4592)
                .gives(
                        d(scores),
                        row(-0.0355, 0.0065, 0.0290),
                        row(0.0829, -0.1134, 0.0305),
                        row(-0.2048, 0.0023, 0.2026),
                        row(0.1729, 0.0386, -0.2114))
                .gives(d(W), row(0.0970, -0.1462, 0.1492), row(0.7298, 0.1272, -0.6570));
    }

    private static double[] row(double... entries) {
        return entries;
    }
}
