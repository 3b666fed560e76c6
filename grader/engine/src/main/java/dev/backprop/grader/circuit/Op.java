package dev.backprop.grader.circuit;

import java.util.List;

/**
 * An operation of a circuit: its forward pass, on real and on complex numbers. Nobody who reads it learns how a gradient flows
 * back through it.
 */
public interface Op {

    /**
     * The shape of the result.
     *
     * @throws IllegalArgumentException naming the shapes, if they do not fit
     */
    Shape shape(List<Shape> arguments);

    /**
     * Computes the result.
     *
     * @param shape as {@link #shape} gives it
     * @param kinks asked wherever the operation has two branches
     */
    Values apply(List<Values> arguments, Shape shape, Kinks kinks);

    /**
     * Computes the tangents of a result whose values are known already.
     *
     * @param known the result without a tangent; not to be changed
     */
    default Values along(List<Values> arguments, Values known, Kinks kinks) {
        return apply(arguments, known.shape(), kinks);
    }

    /** Whether a formula for it can overflow that is right for small numbers. */
    default boolean mayOverflow() {
        return false;
    }

    /** Whether each entry of the result is that of the first argument, or 0. */
    default boolean leavesOut() {
        return false;
    }

    /**
     * The argument at which the operation has a value, for what goes on from the value alone.
     *
     * @return NaN where there is none, or more than one
     */
    default double preimage(double value) {
        return Double.NaN;
    }
}
