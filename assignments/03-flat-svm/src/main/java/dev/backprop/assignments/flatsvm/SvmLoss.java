package dev.backprop.assignments.flatsvm;

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

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Labels;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;

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
        example(
                        W.is(row(1, -1, 0.5), row(0.5, 1, -0.5)),
                        X.is(row(2, 1), row(0, 1), row(1, -2), row(1, 1)),
                        y.is(0, 1, 0, 2),
                        lambda.is(0.1))
                .gives(scores, row(2.5, -1, 0.5), row(0.5, 1, -0.5), row(0, -3, 1.5), row(1.5, 0, 0))
                .gives(margins, row(0, 0, 0), row(0.5, 0, 0), row(0, 0, 2.5), row(2.5, 1, 0))
                .gives(dataLoss, 1.625)
                .gives(regLoss, 0.375)
                .gives(loss, 2)
                .gives(d(scores), row(0, 0, 0), row(0.25, -0.25, 0), row(-0.25, 0, 0.25), row(0.25, 0.25, -0.5))
                .gives(d(W), row(0.2, 0.05, -0.15), row(1.1, 0.2, -1.1));
    }

    private static double[] row(double... entries) {
        return entries;
    }
}
