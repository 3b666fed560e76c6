package backprop;

/** Goes up by h and down by 2h in place, and lets no denominator be smaller than 1e-8. */
public final class NumericGradient {

    public record Pass(double[] forward, double[] central, double[] relativeError, double bestStep) {}

    public static Pass check(Loss loss, double[] w, double[] analytic, double h, double[] steps) {
        double[] kept = w.clone();
        double[] forward = new double[w.length];
        double start = loss.at(w);
        for (int k = 0; k < w.length; k++) {
            w[k] += h;
            forward[k] = (loss.at(w) - start) / h;
            System.arraycopy(kept, 0, w, 0, w.length);
        }

        double[] central = new double[w.length];
        double[] relativeError = new double[w.length];
        largestError(loss, w, analytic, h, central, relativeError);

        double bestStep = 0;
        double least = 3;
        for (int i = steps.length - 1; i >= 0; i--) {
            double error = largestError(loss, w, analytic, steps[i], new double[w.length], new double[w.length]);
            if (error <= least) {
                least = error;
                bestStep = steps[i];
            }
        }
        return new Pass(forward, central, relativeError, bestStep);
    }

    private static double largestError(
            Loss loss, double[] w, double[] analytic, double h, double[] central, double[] errors) {
        double largest = 0;
        for (int k = 0; k < w.length; k++) {
            double old = w[k];
            w[k] += h;
            central[k] = loss.at(w);
            w[k] -= 2 * h;
            central[k] -= loss.at(w);
            w[k] = old;
            central[k] /= 2 * h;
            errors[k] = Math.abs(analytic[k] - central[k])
                    / Math.max(1e-8, Math.max(Math.abs(analytic[k]), Math.abs(central[k])));
            if (errors[k] > largest) {
                largest = errors[k];
            }
        }
        return largest;
    }
}
