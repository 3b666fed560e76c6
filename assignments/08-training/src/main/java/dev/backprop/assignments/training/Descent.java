package dev.backprop.assignments.training;

import static dev.backprop.grader.circuit.op.Minus.minus;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Sum.sum;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;

/** Half the squares of the weights, less the loss times the step: its gradient is the weights after a step of gradient descent. */
final class Descent extends Circuit {
    final Size N = size(1, 4), D = size(1, 4), H = size(1, 4), C = size(1, 3);
    final Mat X = data(N, D), Y = data(N, C), w1 = weights(D, H), w2 = weights(H, C);
    final Num step = input();
    final Num loss = sum(square(minus(mult(sigmoid(mult(X, w1)), w2), Y)));
    final Num weights = scale(0.5, plus(sum(square(w1)), sum(square(w2))));
    final Num potential = output(minus(weights, scale(step, loss)));

    {
        backward(d(w2), d(w1));
    }
}
