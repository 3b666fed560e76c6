package backprop;

/** The gradient of a loss by differences, and how far another gradient is from it. */
public final class NumericGradient {

    /** All values of one check, in the order in which they are computed. */
    public record Pass(double[] forward, double[] central, double[] relativeError, double bestStep) {}

    /**
     * Checks a gradient. The arguments are as they were when the method returns.
     *
     * @param loss tells its value at any w
     * @param w where the gradient is checked [K]
     * @param analytic the gradient that somebody has worked out [K]
     * @param h the step, above 0
     * @param steps the steps to compare, in any order
     */
    public static Pass check(Loss loss, double[] w, double[] analytic, double h, double[] steps) {
        double[] forward = forward(loss, w, h);
        double[] central = central(loss, w, h);
        double[] relativeError = relativeErrors(analytic, central);

        double bestStep = Double.NaN;
        double smallest = Double.POSITIVE_INFINITY;
        for (double step : steps) {
            double error = largest(relativeErrors(analytic, central(loss, w, step)));
            if (error < smallest) {
                smallest = error;
                bestStep = step;
            }
        }

        return new Pass(forward, central, relativeError, bestStep);
    }

    /** The forward difference of each entry. */
    private static double[] forward(Loss loss, double[] w, double h) {
        double[] slopes = new double[w.length];
        double before = loss.at(w);
        for (int k = 0; k < w.length; k++) {
            double own = w[k];
            w[k] = own + h;
            double after = loss.at(w);
            // Not w[k] - h: that may be another number.
            w[k] = own;
            slopes[k] = (after - before) / h;
        }
        return slopes;
    }

    /** The central difference of each entry. */
    private static double[] central(Loss loss, double[] w, double h) {
        double[] slopes = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double own = w[k];
            w[k] = own + h;
            double above = loss.at(w);
            w[k] = own - h;
            double below = loss.at(w);
            w[k] = own;
            slopes[k] = (above - below) / (2 * h);
        }
        return slopes;
    }

    /** How far two gradients are apart in each entry, as a part of the larger one. */
    private static double[] relativeErrors(double[] analytic, double[] numeric) {
        double[] errors = new double[analytic.length];
        for (int k = 0; k < analytic.length; k++) {
            double larger = Math.max(Math.abs(analytic[k]), Math.abs(numeric[k]));
            errors[k] = larger == 0 ? 0 : Math.abs(analytic[k] - numeric[k]) / larger;
        }
        return errors;
    }

    private static double largest(double[] errors) {
        double largest = 0;
        for (double error : errors) {
            largest = Math.max(largest, error);
        }
        return largest;
    }
}
