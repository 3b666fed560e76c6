package dev.backprop.grader.circuit;

/**
 * A function of one complex number near the real line. By the complex-step method (Squire and Trapp 1998; Martins, Sturdza and
 * Alonso 2003) the imaginary part of f(x + ih) is h·f′(x) to rounding, if h is tiny.
 */
@FunctionalInterface
public interface Complex {

    /** The step h. Its square vanishes beside every number that matters, and its product with the slope of a saturated function does not. */
    double STEP = 0x1p-100;

    /**
     * The value at x + iy.
     *
     * @param x the real part
     * @param y the imaginary part, 0 or about as small as {@link #STEP}
     * @return real and imaginary part of the result
     */
    double[] at(double x, double y);

    default double value(double x) {
        return at(x, 0)[0];
    }

    default double slope(double x) {
        return at(x, STEP)[1] / STEP;
    }
}
