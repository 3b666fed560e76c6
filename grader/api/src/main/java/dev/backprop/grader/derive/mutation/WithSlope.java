package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Lanes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import java.util.function.Supplier;

/** An operation whose value is right, and through which the gradient of one argument goes in another way. */
final class WithSlope extends Altered {

    private final int argument;
    private final Slope slope;

    WithSlope(Operation right, int argument, Slope slope) {
        super(right);
        this.argument = argument;
        this.slope = slope;
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        Linearised linearised = right.at(arguments, expression, slopes);
        Slope.Way way = slope.at(new Slope.Point(right, arguments, expression.get(), linearised, argument));
        return new Linearised() {
            @Override
            public void tangents(int of, Lanes in, Lanes out) {
                if (of == argument) {
                    way.push(in, out);
                } else {
                    linearised.tangents(of, in, out);
                }
            }

            @Override
            public void magnitudes(int of, Lanes in, Lanes out) {
                linearised.magnitudes(of, in, out);
            }

            @Override
            public double roundings(int of) {
                return linearised.roundings(of);
            }
        };
    }
}
