package dev.backprop.assignments.twomodes;

import static dev.backprop.grader.circuit.op.Div.div;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Sigmoid.sigmoid;
import static dev.backprop.grader.circuit.op.Square.square;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;

/** The f of {@link Formulas} with a number of its own for each place where x or y stands: so one of them can be held. */
final class Uses extends Circuit {
    final Num xInNumerator = input(), xInSigmoid = input(), xInSquare = input();
    final Num yInSigmoid = input(), yInSquare = input();
    final Num f = output(div(
            plus(xInNumerator, sigmoid(yInSigmoid)), plus(sigmoid(xInSigmoid), square(plus(xInSquare, yInSquare)))));
}
