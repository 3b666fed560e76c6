package dev.backprop.assignments.twolayernet;

import static dev.backprop.grader.circuit.op.CrossEntropy.crossEntropy;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Over.over;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Relu.relu;
import static dev.backprop.grader.circuit.op.Row.row;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Sum.sum;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;

/** The flat two-layer network: a linear layer, a ReLU, a linear layer, and the cross-entropy of the softmax. */
public final class TwoLayerNet extends Circuit {
    final Size N = size(1, 5), D = size(1, 5), H = size(1, 5), C = size(2, 5);
    final Mat W1 = weights(D, H),
            b1 = weights(size(1), H),
            W2 = weights(H, C),
            b2 = weights(size(1), C),
            X = data(N, D);
    final Labels y = labels(N, C);
    final Num lambda = regularisation();
    final Mat h1 = stage(relu(plus(mult(X, W1), row(b1))));
    final Mat scores = stage(plus(mult(h1, W2), row(b2)));
    final Num dataLoss = stage(over(sum(crossEntropy(scores, y)), N));
    final Num regLoss = stage(scale(lambda, plus(sum(square(W1)), sum(square(W2)))));
    final Num loss = output(plus(dataLoss, regLoss));

    {
        backward(
                d(scores),
                d(h1),
                d(W2).large(128, 512, 64, 10).regularised(lambda, 1),
                d(b2),
                d(W1).large(128, 512, 64, 10).regularised(lambda, 1),
                d(b1));
        points(1)
                .except(dataLoss, 2)
                .except(d(scores), 5)
                .except(d(h1), 3)
                .except(d(W2), 2)
                .except(d(b2), 2)
                .except(d(W1), 3)
                .except(d(b1), 2);
        example(
                        W1.is(entries(-1, -0.5, -0.5), entries(-0.5, -0.5, 1)),
                        b1.is(entries(0.5, -0.5, 0.5)),
                        W2.is(entries(1, -0.5), entries(-1, 0.5), entries(-0.5, 0.5)),
                        b2.is(entries(-0.5, -0.5)),
                        X.is(entries(-2, 2), entries(-1, 1), entries(2, 2), entries(2, -1)),
                        y.is(1, 0, 1, 0),
                        lambda.is(0.1))
                .gives(h1, entries(1.5, 0, 3.5), entries(1, 0, 2), entries(0, 0, 1.5), entries(0, 0, 0))
                .gives(scores, entries(-0.75, 0.5), entries(-0.5, 0), entries(-1.25, 0.25), entries(-0.5, -0.5))
                .gives(dataLoss, 0.5301)
                .gives(regLoss, 0.6)
                .gives(loss, 1.1301)
                .gives(
                        d(scores),
                        entries(0.0557, -0.0557),
                        entries(-0.1556, 0.1556),
                        entries(0.0456, -0.0456),
                        entries(-0.1250, 0.1250))
                .gives(
                        d(h1),
                        entries(0.0835, -0.0835, -0.0557),
                        entries(-0.2334, 0.2334, 0.1556),
                        entries(0.0684, -0.0684, -0.0456),
                        entries(-0.1875, 0.1875, 0.1250))
                .gives(d(W2), entries(0.1279, -0.0279), entries(-0.2000, 0.1000), entries(-0.1480, 0.1480))
                .gives(d(b2), entries(-0.1793, 0.1793))
                .gives(d(W1), entries(-0.1336, -0.1000, -0.2355), entries(-0.1664, -0.1000, 0.1531))
                .gives(d(b1), entries(-0.1499, 0.0000, 0.0543));
    }

    private static double[] entries(double... entries) {
        return entries;
    }
}
