package dev.backprop.grader.assignment;

import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;

/**
 * The finite difference of every textbook, with one step for all: to recognise gradients that were approximated, never to
 * judge one by.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum FixedStep {
    /** {@code (f(x + h) − f(x)) / h}. */
    FORWARD {
        @Override
        double slope(ToDoubleFunction<double[]> f, double[] x, int i, double step) {
            return (moved(f, x, i, step) - f.applyAsDouble(x)) / step;
        }
    },
    /** {@code (f(x + h) − f(x − h)) / 2h}. */
    CENTRAL {
        @Override
        double slope(ToDoubleFunction<double[]> f, double[] x, int i, double step) {
            return (moved(f, x, i, step) - moved(f, x, i, -step)) / (2 * step);
        }
    };

    /** The unit roundoff u: one operation is wrong by at most this factor of its result. */
    private static final double UNIT = 0x1p-53;

    /** The approximation of the gradient of {@code f} at {@code x} with the step h. */
    public double[] gradient(ToDoubleFunction<double[]> f, double[] x, double step) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = slope(f, x, i, step);
        }
        return gradient;
    }

    /** How far two such approximations with different orders of summation can be apart: {@code 16u·(|f| + max|x|)/h}. */
    public double noise(ToDoubleFunction<double[]> f, double[] x, double step) {
        double size = Math.abs(f.applyAsDouble(x)) + Entries.of(x).largest();
        return 16 * UNIT * size / step;
    }

    abstract double slope(ToDoubleFunction<double[]> f, double[] x, int i, double step);

    private static double moved(ToDoubleFunction<double[]> f, double[] x, int i, double by) {
        double[] there = x.clone();
        there[i] += by;
        return f.applyAsDouble(there);
    }
}
