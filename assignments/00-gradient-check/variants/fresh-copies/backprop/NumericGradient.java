package backprop;

/** Never touches w: each evaluation has a copy of its own. */
public final class NumericGradient {

    public record Pass(double[] forward, double[] central, double[] relativeError, double bestStep) {}

    public static Pass check(Loss loss, double[] w, double[] analytic, double h, double[] steps) {
        int K = w.length;

        double[] forward = new double[K];
        double lossAtW = loss.at(w.clone());
        for (int k = 0; k < K; k++) {
            forward[k] = (loss.at(moved(w, k, h)) - lossAtW) / h;
        }

        double[] central = new double[K];
        for (int k = 0; k < K; k++) {
            central[k] = central(loss, w, k, h);
        }

        double[] relativeError = new double[K];
        for (int k = 0; k < K; k++) {
            relativeError[k] = relativeError(analytic[k], central[k]);
        }

        double[] worst = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            for (int k = 0; k < K; k++) {
                worst[i] = Math.max(worst[i], relativeError(central(loss, w, k, steps[i]), analytic[k]));
            }
        }
        int best = 0;
        for (int i = 1; i < steps.length; i++) {
            if (worst[i] <= worst[best]) {
                best = i;
            }
        }

        return new Pass(forward, central, relativeError, steps[best]);
    }

    private static double central(Loss loss, double[] w, int k, double h) {
        // Divided one by one, below first.
        double below = loss.at(moved(w, k, -h)) / (h + h);
        double above = loss.at(moved(w, k, h)) / (h + h);
        return above - below;
    }

    private static double relativeError(double a, double b) {
        return a == b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
    }

    private static double[] moved(double[] w, int k, double by) {
        double[] copy = w.clone();
        copy[k] += by;
        return copy;
    }
}
