package dev.backprop.grader.numeric;

import dev.backprop.grader.numeric.Derivative.Reason;
import dev.backprop.grader.numeric.Derivative.Unresolved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Differentiates a function of which only values are known, in a few rounds for all coordinates together.
 *
 * <p>Where its kinks are is unknown, so a coordinate whose differences show one is tried again with an eighth of the
 * step, three times at most.
 */
final class BlackBox {

    private static final int RETRIES = 3;

    private final BatchFunction function;
    private final double[] x;
    private final double rate;

    BlackBox(BatchFunction function, double[] x, double rate) {
        this.function = function;
        this.x = x.clone();
        this.rate = rate;
    }

    NumericGradient gradient() {
        double step = Rounding.powerOfTwoBelow(1 / (32 * rate));
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            open.add(i);
        }
        Derivative[] entries = new Derivative[x.length];
        for (int round = 0; round <= RETRIES && !open.isEmpty(); round++) {
            differentiate(open, Math.scalb(step, -3 * round), entries);
            open.removeIf(i -> !mayHideAKink(entries[i]));
        }
        return new NumericGradient(Arrays.asList(entries));
    }

    private void differentiate(List<Integer> coordinates, double step, Derivative[] entries) {
        List<CentralLadder> ladders = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        points.add(x.clone());
        for (int i : coordinates) {
            CentralLadder ladder = new CentralLadder(new Line.Coordinate(x, i), step);
            ladders.add(ladder);
            points.addAll(ladder.points());
        }
        double[] values = function.valuesAt(points);
        if (values.length != points.size()) {
            throw new IllegalArgumentException(values.length + " values for " + points.size() + " points");
        }
        double size = Math.abs(values[0]) + rate * Rounding.largest(x) + 1;
        int each = (values.length - 1) / ladders.size();
        for (int k = 0; k < ladders.size(); k++) {
            double[] own = Arrays.copyOfRange(values, 1 + k * each, 1 + (k + 1) * each);
            entries[coordinates.get(k)] = ladders.get(k).derivative(values[0], own, size);
        }
    }

    private static boolean mayHideAKink(Derivative entry) {
        return entry instanceof Unresolved unresolved && unresolved.reason() != Reason.NOT_FINITE;
    }
}
