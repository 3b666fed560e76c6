package dev.backprop.grader.circuit;

import static dev.backprop.grader.circuit.op.Column.column;
import static dev.backprop.grader.circuit.op.Hinge.hinge;
import static dev.backprop.grader.circuit.op.Minus.minus;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Over.over;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Scale.scale;
import static dev.backprop.grader.circuit.op.Select.select;
import static dev.backprop.grader.circuit.op.Square.square;
import static dev.backprop.grader.circuit.op.Sum.sum;
import static dev.backprop.grader.circuit.op.ZeroAt.zeroAt;

/** The flat multiclass SVM. */
public final class SvmLoss extends Circuit {
    final Size N = size(1, 5), D = size(1, 5), C = size(2, 5);
    final Mat W = weights(D, C), X = data(N, D);
    final Labels y = labels(N, C);
    final Num lambda = regularisation();
    final Mat scores = stage(mult(X, W));
    final Mat margins = stage(zeroAt(y, hinge(plus(minus(scores, column(select(scores, y))), 1))));
    final Num dataLoss = stage(over(sum(margins), N));
    final Num regLoss = stage(scale(lambda, sum(square(W))));
    final Num loss = output(plus(dataLoss, regLoss));

    {
        backward(d(scores), d(W).large(128, 512, 10).regularised(lambda, 2));
        points(1).except(margins, 2).except(d(scores), 6).except(d(W), 3);
    }
}
