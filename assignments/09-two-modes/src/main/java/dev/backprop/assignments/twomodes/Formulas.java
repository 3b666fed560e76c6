package dev.backprop.assignments.twomodes;

import static dev.backprop.grader.circuit.op.Div.div;
import static dev.backprop.grader.circuit.op.Exp.exp;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;
import static dev.backprop.grader.circuit.op.Square.square;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;

/** What {@code DualNumbers} works out, on plain numbers: f(x, y) = (x + σ(y)) / (σ(x) + (x + y)²), and operations that it can be made of. */
final class Formulas extends Circuit {
    final Num x = input(), y = input();
    final Num sum = stage(plus(x, y));
    final Num product = stage(mult(x, y));
    final Num quotient = stage(div(x, y));
    final Num exp = stage(exp(x));
    final Num sigmoid = stage(sigmoid(x));
    final Num f = output(div(plus(x, sigmoid(y)), plus(sigmoid(x), square(plus(x, y)))));

    /** f where the square is forgotten. */
    final Num unsquared = div(plus(x, sigmoid(y)), plus(sigmoid(x), sum));
}
