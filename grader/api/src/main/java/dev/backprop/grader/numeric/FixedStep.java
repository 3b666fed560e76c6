package dev.backprop.grader.numeric;

/**
 * The finite difference of every textbook, with one step for all: to recognise gradients that were approximated, never to
 * judge one by.
 */
public enum FixedStep {
    /** {@code (f(x + h) − f(x)) / h}. */
    FORWARD {
        @Override
        double slope(Forward f, double[] x, int i, double step) {
            return (moved(f, x, i, step) - f.at(x).value()) / step;
        }
    },
    /** {@code (f(x + h) − f(x − h)) / 2h}. */
    CENTRAL {
        @Override
        double slope(Forward f, double[] x, int i, double step) {
            return (moved(f, x, i, step) - moved(f, x, i, -step)) / (2 * step);
        }
    };

    /** The approximation of the gradient of {@code f} at {@code x} with the step h. */
    public double[] gradient(Forward f, double[] x, double step) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = slope(f, x, i, step);
        }
        return gradient;
    }

    /** How far two such approximations with different orders of summation can be apart: 16u·F/h. */
    public double noise(Forward f, double[] x, double step) {
        Evaluation there = f.at(x);
        double size = Math.abs(there.value()) + Rounding.largest(there.scores()) + there.constant();
        return 16 * Rounding.UNIT * size / step;
    }

    abstract double slope(Forward f, double[] x, int i, double step);

    private static double moved(Forward f, double[] x, int i, double by) {
        double[] there = x.clone();
        there[i] += by;
        return f.at(there).value();
    }
}
