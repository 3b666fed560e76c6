package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;

/** An operation that gives another value, made of the right one and of its arguments. */
final class WithValue extends Altered {

    /** What is given instead, of the shape of the right value. */
    interface Instead {
        Quantity of(Quantity[] arguments, Quantity right);
    }

    private final Instead instead;

    WithValue(Operation right, Instead instead) {
        super(right);
        this.instead = instead;
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        return instead.of(arguments, right.value(arguments, rows, columns));
    }
}
