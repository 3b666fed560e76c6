package dev.backprop.grader.circuit;

import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * What a node does to its arguments. One implementation is one file in {@code circuit.op}.
 *
 * <p>An operation states its forward pass: on real numbers, on complex ones, and how large its terms are. No derivative is
 * written: what {@link #at} returns comes from evaluating the operation on {@code x + 2⁻³⁰⁰·i·t}, whose imaginary part over 2⁻³⁰⁰ is the
 * derivative along t, without a difference in which digits cancel (the complex-step method: Squire and Trapp 1998; Martins,
 * Sturdza and Alonso 2003).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Operation {

    /** The imaginary part that a tangent of 1 has: 2⁻³⁰⁰. Its square is nothing beside any value. */
    double STEP = 0x1p-300;

    /** As an author writes it. */
    String name();

    /**
     * The shape of the result.
     *
     * @throws BadCircuit if the arguments do not fit, with their shapes
     */
    Shape shape(Node... arguments);

    /**
     * The forward pass on real numbers.
     *
     * @param arguments in the order of the node's
     * @param rows of the result
     * @param columns of the result
     */
    Quantity value(Quantity[] arguments, int rows, int columns);

    /**
     * The forward pass on complex numbers at the arguments.
     *
     * @param expression gives what {@link #value} gives, for operations that need it
     * @param slopes what to take at kinks that rounding cannot decide
     */
    Linearised at(Quantity[] arguments, Supplier<Quantity> expression, KinkSlopes slopes);

    /** Whether somewhere the result goes on in another direction: then {@link Way#withOpen} and ties are for it. */
    default boolean hasKink() {
        return false;
    }

    /** Whether there is a formula for it that is right for small numbers and overflows for large ones. */
    default boolean mayOverflow() {
        return false;
    }

    /**
     * What has this result: itself, or where it never does, what it is continued by. The usual formulas of a slope from the result
     * are right there as well: tanh is continued by coth, of which 1 − y² is the slope too.
     */
    default Operation through(Quantity result, Quantity... arguments) {
        return this;
    }

    /**
     * The first argument with which the result would be this one. An entry stays as it is where there is none, or where the result does
     * not tell which.
     *
     * @param arguments as they are: the others stay so, and of two possible entries it is the one with the sign that it has
     */
    default Quantity preimage(Quantity result, Quantity... arguments) {
        return arguments[0];
    }
}
