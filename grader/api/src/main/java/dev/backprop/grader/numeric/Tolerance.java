package dev.backprop.grader.numeric;

import dev.backprop.grader.numeric.Derivative.Kinked;
import dev.backprop.grader.numeric.Derivative.Unresolved;

/**
 * How far a value may be from a numeric derivative, in a block whose largest derivative is {@code scale}.
 *
 * <p>{@code τ = 4E + 2^12·u·S}: four times the error bound, plus what rounding does to a correct gradient.
 */
record Tolerance(double scale, Ties ties) {

    /** An error bound above this part of the scale shows too little to pass anything. */
    private static final double RESOLUTION = 1e-6;

    double of(Derivative expected) {
        return expected instanceof Unresolved ? Double.NaN : 4 * expected.errorBound() + 0x1p12 * Rounding.UNIT * scale;
    }

    /** How far {@code actual} is outside what is accepted; negative if inside, and NaN if nothing can be said. */
    double excess(double actual, Derivative expected) {
        if (!Double.isFinite(actual)) {
            return Double.POSITIVE_INFINITY;
        }
        if (saysNothing(expected)) {
            return Double.NaN;
        }
        return Math.max(expected.lower() - actual, actual - expected.upper()) - of(expected);
    }

    /**
     * Whether {@code expected} is known well enough to accept a value. A gradient that is exactly 0 in every difference
     * of the block counts as known: its bound is far below any mistake, but there is no scale to compare it with.
     */
    boolean settles(Derivative expected) {
        return !saysNothing(expected) && (scale == 0 || expected.errorBound() <= RESOLUTION * scale);
    }

    private boolean saysNothing(Derivative expected) {
        if (expected instanceof Kinked kinked) {
            boolean concave = kinked.lower() > kinked.upper() + of(kinked);
            return ties == Ties.REDRAW || concave;
        }
        return expected instanceof Unresolved;
    }
}
