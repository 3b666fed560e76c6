package dev.backprop.assignments.training;

import static dev.backprop.grader.circuit.op.Minus.minus;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Sum.sum;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;

/** The loss of the network that {@code SigmoidRegression} trains, Σ(σ(X·w1)·w2 − Y)². */
final class Network extends Circuit {
    final Size N = size(1, 4), D = size(1, 4), H = size(1, 4), C = size(1, 3);
    final Mat X = data(N, D), Y = data(N, C), w1 = weights(D, H), w2 = weights(H, C);
    final Mat h = sigmoid(mult(X, w1));
    final Mat pred = mult(h, w2);
    final Num loss = output(sum(square(minus(pred, Y))));

    {
        backward(d(w2), d(w1));
    }
}
