package dev.backprop.assignments.circuits;

import static dev.backprop.grader.circuit.op.Dot.dot;
import static dev.backprop.grader.circuit.op.Minus.minus;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Square.square;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Size;
import dev.backprop.grader.circuit.Vec;

/** The squared error of a linear prediction, with a regularisation: (wᵀx − y)² + λwᵀw. */
public final class RidgeLoss extends Circuit {
    final Size n = size(1, 6);
    final Vec w = vector(n), x = vector(n);
    final Num y = input(decimals(4)), lambda = regularisation();
    final Num a = stage(dot(w, x));
    final Num b = stage(minus(a, y));
    final Num c = stage(square(b));
    final Num d = stage(dot(w, w));
    final Num e = stage(mult(lambda, d));
    final Num loss = output(plus(c, e));

    {
        backward(d(c), d(e), d(b), d(d), d(a), d(w));
        points(1);
        example(w.is(3, 4), x.is(1, 2), y.is(0), lambda.is(5))
                .gives(a, 11)
                .gives(b, 11)
                .gives(c, 121)
                .gives(d, 25)
                .gives(e, 125)
                .gives(loss, 246)
                .gives(d(w), 52, 84);
    }
}
