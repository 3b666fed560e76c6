package dev.backprop.assignments.graph;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;

/** The handout's graph, as a circuit that can be drawn. */
public final class OneFork extends Circuit {
    final Num x0 = input(), x1 = input();
    final Num g3 = stage(plus(x0, x1));
    final Num g2 = output(mult(x0, g3));

    {
        backward(d(g3), d(x0), d(x1));
        example(x0.is(3), x1.is(-4))
                .gives(g3, -1)
                .gives(g2, -3)
                .gives(d(g3), 3)
                .gives(d(x0), 2)
                .gives(d(x1), 3);
    }
}
