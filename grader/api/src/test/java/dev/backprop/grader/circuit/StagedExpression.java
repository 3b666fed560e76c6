package dev.backprop.grader.circuit;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Reciprocal.reciprocal;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;
import static dev.backprop.grader.circuit.op.Square.square;

/** f(x, y) = (x + σ(y)) / (σ(x) + (x + y)²), every intermediate of both passes a stage. */
public final class StagedExpression extends Circuit {
    final Num x = input(decimals(4)), y = input(decimals(4));
    final Num sigy = stage(sigmoid(y));
    final Num num = stage(plus(x, sigy));
    final Num sigx = stage(sigmoid(x));
    final Num xpy = stage(plus(x, y));
    final Num xpysqr = stage(square(xpy));
    final Num den = stage(plus(sigx, xpysqr));
    final Num invden = stage(reciprocal(den));
    final Num f = output(mult(num, invden));

    {
        backward(d(num), d(invden), d(den), d(sigx), d(xpysqr), d(xpy), d(sigy), d(x), d(y));
        points(1).except(d(den), 2).except(d(xpy), 2).except(d(x), 3).except(d(y), 3);
        example(x.is(3), y.is(-4)).gives(f, 1.5456).gives(d(x), 2.0596).gives(d(y), 1.5922);
    }
}
