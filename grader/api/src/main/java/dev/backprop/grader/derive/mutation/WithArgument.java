package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import java.util.function.Supplier;

/** An operation that takes something else for one of its arguments, in both passes. */
final class WithArgument extends Altered {

    /** What is taken, of the shape of the argument. */
    interface Taken {
        Quantity of(Quantity[] arguments);
    }

    private final int argument;
    private final Taken taken;

    WithArgument(Operation right, int argument, Taken taken) {
        super(right);
        this.argument = argument;
        this.taken = taken;
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        return right.value(changed(arguments), rows, columns);
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        return right.at(changed(arguments), expression, slopes);
    }

    private Quantity[] changed(Quantity[] arguments) {
        Quantity[] changed = arguments.clone();
        changed[argument] = taken.of(arguments);
        return changed;
    }
}
