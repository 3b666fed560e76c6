package backprop;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** With streams, and a map of the errors. */
public final class NumericGradient {

    public record Pass(double[] forward, double[] central, double[] relativeError, double bestStep) {}

    public static Pass check(Loss loss, double[] w, double[] analytic, double h, double[] steps) {
        double f = loss.at(w);
        double[] forward = entries(w).mapToDouble(k -> (at(loss, w, k, +h) - f) / h).toArray();
        double[] central = central(loss, w, h);
        double[] relativeError = errors(analytic, central);

        Map<Double, Double> worst = new HashMap<>();
        for (double step : steps) {
            worst.computeIfAbsent(step, s -> Arrays.stream(errors(analytic, central(loss, w, s)))
                    .max()
                    .orElseThrow());
        }
        double bestStep = Arrays.stream(steps).boxed().min(Comparator.comparing(worst::get)).orElse(h);
        return new Pass(forward, central, relativeError, bestStep);
    }

    private static double[] central(Loss loss, double[] w, double h) {
        return entries(w)
                .mapToDouble(k -> (at(loss, w, k, +h) - at(loss, w, k, -h)) / (2.0 * h))
                .toArray();
    }

    private static double[] errors(double[] a, double[] n) {
        return entries(a)
                .mapToDouble(k -> a[k] == 0 && n[k] == 0
                        ? 0.0
                        : Math.abs(n[k] - a[k]) / Math.max(Math.abs(a[k]), Math.abs(n[k])))
                .toArray();
    }

    private static double at(Loss loss, double[] w, int k, double step) {
        return loss.at(entries(w).mapToDouble(j -> j == k ? w[j] + step : w[j]).toArray());
    }

    private static IntStream entries(double[] w) {
        return IntStream.range(0, w.length);
    }
}
