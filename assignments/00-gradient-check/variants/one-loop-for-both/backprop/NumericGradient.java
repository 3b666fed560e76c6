package backprop;

/** The loss above is asked for once for both differences, and a step that is h is not tried again: fewer evaluations. */
public final class NumericGradient {

    public record Pass(double[] forward, double[] central, double[] relativeError, double bestStep) {}

    public static Pass check(Loss loss, double[] w, double[] analytic, double h, double[] steps) {
        double[] forward = new double[w.length];
        double[] central = new double[w.length];
        double[] relativeError = new double[w.length];
        double here = loss.at(w);
        double errorOfH = 0;
        for (int k = w.length - 1; k >= 0; k--) {
            double old = w[k];
            w[k] = old - h;
            double minus = loss.at(w);
            w[k] = old + h;
            double plus = loss.at(w);
            w[k] = old;
            forward[k] = plus / h - here / h;
            central[k] = (plus - minus) * (0.5 / h);
            relativeError[k] = error(analytic[k], central[k]);
            errorOfH = Math.max(errorOfH, relativeError[k]);
        }

        double bestStep = steps[0];
        double best = Double.MAX_VALUE;
        for (double step : steps) {
            double error = 0;
            if (step == h) {
                error = errorOfH;
            } else {
                // Once it is worse than the best, nothing more need be known of it.
                for (int k = 0; k < w.length && error < best; k++) {
                    double old = w[k];
                    w[k] = old + step;
                    double plus = loss.at(w);
                    w[k] = old - step;
                    double minus = loss.at(w);
                    w[k] = old;
                    error = Math.max(error, error(analytic[k], (plus - minus) / step / 2));
                }
            }
            if (error < best) {
                best = error;
                bestStep = step;
            }
        }
        return new Pass(forward, central, relativeError, bestStep);
    }

    private static double error(double a, double n) {
        double larger = Math.max(Math.abs(a), Math.abs(n));
        if (larger == 0) {
            return 0;
        }
        return Math.abs(a / larger - n / larger);
    }
}
