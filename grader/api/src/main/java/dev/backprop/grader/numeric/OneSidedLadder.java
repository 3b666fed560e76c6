package dev.backprop.grader.numeric;

import java.util.ArrayList;
import java.util.List;

/**
 * The slope of a function on one side of a kink: differences between points at t = 2h, h, h/2, … ahead of it,
 * extrapolated to t = 0.
 *
 * <p>The point itself is left out: rounding may have put it on either side of the kink.
 */
final class OneSidedLadder {

    private static final int LEVELS = 5;

    /** The nearest point is this part of the widest step away from the kink. */
    static final double NEAREST = Math.scalb(1.0, 1 - LEVELS);

    /** The farthest point is this many times the widest step away from the kink. */
    static final double FARTHEST = 2;

    private final Line line;
    private final double step;

    /** @param step the widest step, a power of two; negative to look to the left */
    OneSidedLadder(Line line, double step) {
        this.line = line;
        this.step = step;
    }

    List<double[]> points() {
        List<double[]> points = new ArrayList<>(LEVELS + 1);
        for (int level = -1; level < LEVELS; level++) {
            points.add(line.at(Math.scalb(step, -level)));
        }
        return points;
    }

    /** The slope in the sense of growing t, from the values at {@link #points()}. */
    Derivative slope(double[] values, double size) {
        double noise = 4 * Rounding.UNIT * Math.max(size, Rounding.largest(values));
        double[] quotients = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            quotients[level] = (values[level] - values[level + 1]) / Math.scalb(step, -level);
        }
        return Extrapolation.of(quotients, 2, 2 * noise, Math.abs(step));
    }
}
