package dev.backprop.grader.derive;

import static dev.backprop.grader.circuit.op.Div.div;
import static dev.backprop.grader.circuit.op.ElementMult.elementMult;
import static dev.backprop.grader.circuit.op.Mean.meanCols;
import static dev.backprop.grader.circuit.op.Minus.minus;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Root.root;
import static dev.backprop.grader.circuit.op.Row.row;
import static dev.backprop.grader.circuit.op.Square.square;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Vec;

/** (X − mean)/std·γ, for each column. */
public final class BatchNorm extends Circuit {
    final Size N = size(1, 6), D = size(1, 4);
    final Mat X = data(N, D);
    final Vec gamma = vector(D);
    final Vec mean = stage(meanCols(X));
    final Mat centred = stage(minus(X, row(mean)));
    final Vec var = stage(meanCols(square(centred)));
    final Vec std = stage(root(plus(var, 1e-5)));
    final Mat xhat = stage(div(centred, row(std)));
    final Mat out = stage(elementMult(xhat, row(gamma)));
    final Mat dout = upstream(out);

    {
        backward(d(gamma), d(xhat), d(std), d(var), d(centred), d(mean), d(X));
    }
}
