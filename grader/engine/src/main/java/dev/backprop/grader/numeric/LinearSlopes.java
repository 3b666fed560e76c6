package dev.backprop.grader.numeric;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The derivatives of {@code ⟨upstream, linear(x)⟩}: along v it is {@code ⟨upstream, linear(v)⟩} at every x, so it takes one
 * forward pass and no difference.
 *
 * @param linear a map without constants that gives as many numbers as {@code upstream} has
 */
record LinearSlopes(double[] upstream, UnaryOperator<double[]> linear) implements Slopes {

    /** Sums of thousands of terms in any order stay below, relative to the sum of their absolute values. */
    private static final double ROUNDING = 0x1p-42;

    @Override
    public Derivative along(Line line) {
        double[] start = line.at(0);
        double[] direction = line.at(1);
        Arrays.setAll(direction, i -> direction[i] - start[i]);
        double[] terms = linear.apply(direction);
        if (terms.length != upstream.length) {
            throw new IllegalArgumentException(
                    "the map gives " + terms.length + " numbers for an upstream gradient of " + upstream.length);
        }
        Arrays.setAll(terms, i -> terms[i] * upstream[i]);
        double size = Arrays.stream(terms).map(Math::abs).sum();
        return Double.isFinite(size)
                ? new Derivative.Smooth(Rounding.sum(terms), ROUNDING * size)
                : new Derivative.Unresolved(Derivative.Reason.NOT_FINITE);
    }
}
