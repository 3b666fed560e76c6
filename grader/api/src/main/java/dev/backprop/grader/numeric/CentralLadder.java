package dev.backprop.grader.numeric;

import dev.backprop.grader.numeric.Derivative.Reason;
import dev.backprop.grader.numeric.Derivative.Unresolved;
import java.util.ArrayList;
import java.util.List;

/**
 * Central differences at three steps, each half the one before, extrapolated to step 0; with a test for kinks.
 *
 * <p>The test is needed because at an exact kink every central difference agrees on the mean of the two slopes, and
 * the extrapolation reports an error near zero for a wrong value. It looks at the second differences
 * {@code J_k = (f(x+hv) + f(x−hv) − 2f(x))/h}: {@code j_k = 2J_k+1 − J_k} falls 8-fold a level where f is smooth, and
 * stays as it is at a kink.
 *
 * <p>Steps are powers of two and hundreds of spacings of x wide, so x ± h is exact, unless x + h is past the next power
 * of two; the rounding there makes the quotients disagree and is thus part of the error estimate.
 */
final class CentralLadder {

    private static final int LEVELS = 3;

    private final Line line;
    private final double step;

    /** @param step the widest step, a power of two */
    CentralLadder(Line line, double step) {
        this.line = line;
        this.step = step;
    }

    /** The points to evaluate: for each level the one ahead and the one behind, the widest step first. */
    List<double[]> points() {
        List<double[]> points = new ArrayList<>(2 * LEVELS);
        for (int level = 0; level < LEVELS; level++) {
            points.add(line.at(Math.scalb(step, -level)));
            points.add(line.at(-Math.scalb(step, -level)));
        }
        return points;
    }

    /**
     * The derivative, from the values at {@link #points()}.
     *
     * @param centre the value at the middle
     * @param size what the rounding errors of one evaluation scale with
     */
    Derivative derivative(double centre, double[] values, double size) {
        double noise = 4 * Rounding.UNIT * Math.max(size, Rounding.largest(values));
        double[] quotients = new double[LEVELS];
        double[] bends = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            double h = Math.scalb(step, -level);
            double ahead = values[2 * level];
            double behind = values[2 * level + 1];
            quotients[level] = (ahead - behind) / (2 * h);
            bends[level] = ((ahead - centre) + (behind - centre)) / h;
        }
        if (!Double.isFinite(noise)) {
            return new Unresolved(Reason.NOT_FINITE);
        }
        double wide = 2 * bends[1] - bends[0];
        double narrow = 2 * bends[2] - bends[1];
        if (Math.abs(narrow) > Math.abs(wide) / 4 + 40 * noise / (step / 2)) {
            return new Unresolved(Reason.KINK);
        }
        return Extrapolation.of(quotients, 4, noise, step);
    }
}
