package dev.backprop.assignments.circuits;

import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;

/** f = (x + y)z. */
public final class SumProduct extends Circuit {
    final Num x = input(decimals(4)), y = input(decimals(4)), z = input(decimals(4));
    final Num q = stage(plus(x, y));
    final Num f = output(mult(q, z));

    {
        backward(d(q), d(z), d(x), d(y));
        points(1).except(d(x), 2).except(d(y), 2);
        example(x.is(-2), y.is(5), z.is(-4))
                .gives(q, 3)
                .gives(f, -12)
                .gives(d(q), -4)
                .gives(d(z), 3)
                .gives(d(x), -4)
                .gives(d(y), -4);
    }
}
