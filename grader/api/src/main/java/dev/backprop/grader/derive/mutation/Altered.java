package dev.backprop.grader.derive.mutation;

import dev.backprop.grader.circuit.KinkSlopes;
import dev.backprop.grader.circuit.Linearised;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Operation;
import dev.backprop.grader.circuit.Quantity;
import dev.backprop.grader.circuit.Shape;
import java.util.function.Supplier;

/** An operation of which something is wrong. */
abstract class Altered implements Operation {

    final Operation right;

    Altered(Operation right) {
        this.right = right;
    }

    @Override
    public String name() {
        return right.name();
    }

    @Override
    public Shape shape(Node... arguments) {
        return right.shape(arguments);
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        return right.value(arguments, rows, columns);
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        return right.at(arguments, expression, slopes);
    }
}
