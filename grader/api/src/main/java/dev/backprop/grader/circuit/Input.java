package dev.backprop.grader.circuit;

import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * What comes from outside.
 *
 * @param role what it stands for, which decides how it is drawn
 */
@API(status = API.Status.INTERNAL)
public record Input(Role role, Shape shape, Numbers numbers) implements Operation {

    /** What an input stands for. */
    public enum Role {
        /** A number or a vector. */
        PLAIN,
        /** Examples: a row each. */
        DATA,
        /** Parameters that a gradient is taken of. */
        WEIGHTS,
        /** The correct class of each example. */
        LABELS,
        /** The strength of a penalty, from 0 on. */
        REGULARISATION,
        /** The gradient of a node, handed over. */
        UPSTREAM
    }

    @Override
    public String name() {
        return "input";
    }

    @Override
    public Shape shape(Node... arguments) {
        return shape;
    }

    @Override
    public Quantity value(Quantity[] arguments, int rows, int columns) {
        throw new IllegalStateException("an input has no value of its own");
    }

    @Override
    public Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes) {
        throw new IllegalStateException("an input follows from nothing");
    }
}
