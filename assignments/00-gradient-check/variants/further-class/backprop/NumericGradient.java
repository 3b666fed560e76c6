package backprop;

/** The differences are in a class of their own. */
public final class NumericGradient {

    public record Pass(double[] forward, double[] central, double[] relativeError, double bestStep) {}

    public static Pass check(Loss loss, double[] w, double[] analytic, double h, double[] steps) {
        Slopes slopes = new Slopes(loss, w);
        double[] central = slopes.central(h);
        double best = steps[0];
        double least = worst(slopes, analytic, best);
        for (int i = 1; i < steps.length; i++) {
            double worst = worst(slopes, analytic, steps[i]);
            if (worst < least) {
                least = worst;
                best = steps[i];
            }
        }
        return new Pass(slopes.forward(h), central, errors(analytic, central), best);
    }

    private static double worst(Slopes slopes, double[] analytic, double step) {
        double worst = 0;
        for (double error : errors(analytic, slopes.central(step))) {
            worst = Math.max(worst, error);
        }
        return worst;
    }

    private static double[] errors(double[] analytic, double[] numeric) {
        double[] errors = new double[analytic.length];
        for (int k = 0; k < errors.length; k++) {
            double difference = Math.abs(analytic[k] - numeric[k]);
            errors[k] = difference == 0 ? 0 : difference / Math.max(Math.abs(analytic[k]), Math.abs(numeric[k]));
        }
        return errors;
    }
}
