package dev.backprop.grader.numeric;

import dev.backprop.grader.numeric.Derivative.Kinked;
import dev.backprop.grader.numeric.Derivative.Reason;
import dev.backprop.grader.numeric.Derivative.Smooth;
import dev.backprop.grader.numeric.Derivative.Unresolved;
import java.util.List;

/** Differentiates one forward pass at one point, along any line through it. */
final class Differentiation {

    /** Below this many spacings of the coordinate, a step is more rounding than step. */
    private static final double SPACINGS = 0x1p8;

    private final Forward forward;
    private final Evaluation here;
    private final double size;

    Differentiation(Forward forward, double[] x) {
        this.forward = forward;
        here = forward.at(x.clone());
        size = Math.abs(here.value()) + Rounding.largest(here.scores()) + here.constant();
    }

    /** The derivative along a line through the point, which has to be the line's. */
    Derivative along(Line line) {
        if (!Double.isFinite(size)) {
            return new Unresolved(Reason.NOT_FINITE);
        }
        double range = range(line);
        Surroundings around = Surroundings.of(forward, here, line, range, smallest(line));
        if (around.tied()) {
            Derivative left = oneSided(line, Surroundings.of(forward, here, line, -range, smallest(line)), -range);
            Derivative right = oneSided(line, around, range);
            return left instanceof Smooth leftSlope && right instanceof Smooth rightSlope
                    ? new Kinked(leftSlope, rightSlope)
                    : left instanceof Unresolved ? left : right;
        }
        double step = Rounding.powerOfTwoBelow(
                Math.min(range, Math.min(1 / (32 * around.rate()), around.kinkDistance() / 2)));
        if (step / 4 < smallest(line)) {
            return new Unresolved(Reason.STEP_TOO_SMALL);
        }
        CentralLadder ladder = new CentralLadder(line, step);
        return ladder.derivative(here.value(), valuesAt(ladder.points()), size);
    }

    private Derivative oneSided(Line line, Surroundings around, double range) {
        double step = Rounding.powerOfTwoBelow(Math.min(
                Math.abs(range),
                Math.min(1 / (32 * around.rate()), around.kinkDistance() / (2 * OneSidedLadder.FARTHEST))));
        double nearest = step * OneSidedLadder.NEAREST;
        if (nearest < smallest(line) || nearest < 4 * around.tieWidth()) {
            return new Unresolved(Reason.STEP_TOO_SMALL);
        }
        OneSidedLadder ladder = new OneSidedLadder(line, Math.copySign(step, range));
        return ladder.slope(valuesAt(ladder.points()), size);
    }

    /** As far as the block itself reaches: where scores hardly change, a wider step would only make f larger. */
    private static double range(Line line) {
        return Rounding.powerOfTwoBelow(Math.max(1, line.size()) / line.speed());
    }

    private static double smallest(Line line) {
        return SPACINGS * Math.ulp(line.size()) / line.speed();
    }

    private double[] valuesAt(List<double[]> points) {
        return points.stream().mapToDouble(point -> forward.at(point).value()).toArray();
    }
}
