package dev.backprop.grader.derive;

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
public class TwoLayerNet extends Circuit {
    final Size N = size(1, 5), D = size(1, 5), H = size(1, 5), C = size(2, 5);
    final Mat W1 = weights(D, H), b1 = weights(size(1), H), W2 = weights(H, C), b2 = weights(size(1), C);
    final Mat X = data(N, D);
    final Labels y = labels(N, C);
    final Num lambda = regularisation();
    final Mat h1 = stage(activation(plus(mult(X, W1), row(b1))));
    final Mat scores = stage(plus(mult(h1, W2), row(b2)));
    final Num dataLoss = stage(over(sum(crossEntropy(scores, y)), N));
    final Num regLoss = stage(scale(lambda, plus(sum(square(W1)), sum(square(W2)))));
    final Num loss = output(plus(dataLoss, regLoss));

    {
        backward(d(scores), d(h1), d(W2).regularised(lambda, 1), d(b2), d(W1).regularised(lambda, 1), d(b1));
    }

    Mat activation(Mat z) {
        return relu(z);
    }
}
