package backprop;

/**
 * The gradient of a loss by differences, and how far another gradient is from it.
 *
 * <p>Fill in the lines from top to bottom, and run the grader after each one: every value earns its own points. A value
 * that is still {@code null} or {@code NaN} counts as "not filled in yet". The handout has the mathematics, hints in
 * this order, and an example worked out in numbers.
 */
public final class NumericGradient {

    /** All values of one check. Keep the names, the types and the order: the grader reads them. */
    public record Pass(double[] forward, double[] central, double[] relativeError, double bestStep) {}

    /**
     * Checks a gradient. Leave the arguments as they are when the method returns: whatever you move in {@code w}, put it back.
     *
     * @param loss tells its value at any w: {@code loss.at(w)}
     * @param w where the gradient is checked [K]
     * @param analytic the gradient that somebody has worked out [K]
     * @param h the step, above 0
     * @param steps the steps to compare [one or more], in any order
     */
    public static Pass check(Loss loss, double[] w, double[] analytic, double h, double[] steps) {
        int K = w.length; // number of entries

        double[] forward = null; // [K] the forward difference of each entry, with the step h
        double[] central = null; // [K] the central difference of each entry, with the step h
        double[] relativeError = null; // [K] how far analytic is from central, for each entry; 0 where both are 0
        double bestStep = Double.NaN; // the one of steps with which the largest relative error is smallest

        return new Pass(forward, central, relativeError, bestStep);
    }
}
