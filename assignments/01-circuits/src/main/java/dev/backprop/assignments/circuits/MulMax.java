package dev.backprop.assignments.circuits;

import static dev.backprop.grader.circuit.op.Max.max;
import static dev.backprop.grader.circuit.op.Mult.mult;
import static dev.backprop.grader.circuit.op.Plus.plus;
import static dev.backprop.grader.circuit.op.Scale.scale;

import dev.backprop.grader.circuit.Circuit;
import dev.backprop.grader.circuit.Num;

/** f = 2(xy + max(z, w)). */
public final class MulMax extends Circuit {
    final Num x = input(decimals(4)), y = input(decimals(4)), z = input(decimals(4)), w = input(decimals(4));
    final Num xy = stage(mult(x, y));
    final Num max = stage(max(z, w));
    final Num sum = stage(plus(xy, max));
    final Num f = output(scale(2, sum));

    {
        backward(d(sum), d(xy), d(max), d(x), d(y), d(z), d(w));
        points(1).except(d(z), 2);
        example(x.is(3), y.is(-4), z.is(2), w.is(-1))
                .gives(f, -20)
                .gives(d(x), -8)
                .gives(d(y), 6)
                .gives(d(z), 2)
                .gives(d(w), 0);
    }
}
