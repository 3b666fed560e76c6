package dev.backprop.grader.numeric;

import java.util.function.UnaryOperator;

/**
 * The derivatives at 0 of {@code ⟨upstream, linear(x)⟩}: along a direction it is {@code ⟨upstream, linear(direction)⟩},
 * without any difference.
 */
record LinearSlopes(double[] upstream, UnaryOperator<double[]> linear) implements Slopes {

    /** What rounding does to a product of the map's result with the upstream gradient. */
    private static final double ROUNDING = 16 * Rounding.UNIT;

    @Override
    public Derivative along(Line line) {
        double[] terms = linear.apply(line.at(1));
        if (terms.length != upstream.length) {
            throw new IllegalArgumentException(
                    "the map gives " + terms.length + " numbers for an upstream gradient of " + upstream.length);
        }
        double size = 0;
        for (int i = 0; i < terms.length; i++) {
            terms[i] *= upstream[i];
            size += Math.abs(terms[i]);
        }
        return new Derivative.Smooth(Rounding.sum(terms), ROUNDING * size);
    }
}
