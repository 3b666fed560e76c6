package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.assignment.Entries;
import java.util.stream.IntStream;

/**
 * What the formulas of the exercise give on an input, and how far two programs that work them out may be apart.
 *
 * <p>With u = 2⁻⁵³, S the sum of the absolute terms of the loss, and L the steepness: an evaluation of T terms is within γS of the loss,
 * γ = (T + 8)u, and its argument, w + h or (w + h) − 2h, within 2u(|w| + h). Both are divided by the step.
 */
final class Differences {

    private static final double UNIT = 0x1p-53;

    private final CheckInput input;
    private final TermLoss loss;
    private final double[] w;

    Differences(CheckInput input) {
        this.input = input;
        this.loss = input.loss();
        this.w = input.w();
    }

    /** A difference in one entry. */
    @FunctionalInterface
    interface Formula {
        double at(int k);
    }

    /** The loss where entry k is moved. */
    double moved(int k, double step) {
        return moved(k, step, 0);
    }

    /** The loss where entry k is moved, and those before it are moved already. */
    double moved(int k, double step, double before) {
        double[] there = w.clone();
        for (int j = 0; j < k; j++) {
            there[j] += before;
        }
        there[k] += step;
        return loss.at(there);
    }

    /** The loss where all entries are moved. */
    double allMoved(double step) {
        return moved(w.length - 1, step, step);
    }

    double atW() {
        return loss.at(w);
    }

    double forward(int k, double h) {
        return (moved(k, h) - atW()) / h;
    }

    double central(int k, double h) {
        return (moved(k, h) - moved(k, -h)) / (2 * h);
    }

    /**
     * What a formula gives for each entry, within the rounding of four evaluations. Where a program does not put w back to the last bit, that is
     * said elsewhere: it is no difference.
     */
    Interval all(Formula formula) {
        double h = input.h();
        double[] values = new double[w.length];
        double[] low = new double[w.length];
        double[] high = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            values[k] = formula.at(k);
            double arguments = 0;
            for (int j = 0; j < w.length; j++) {
                arguments += loss.steepness(w, j, k, h) * (Math.abs(w[j]) + h);
            }
            double bound = (4 * evaluation(k, h) + 8 * UNIT * arguments) / h + 4 * UNIT * Math.abs(values[k]);
            low[k] = values[k] - bound;
            high[k] = values[k] + bound;
        }
        return new Interval(new Entries(new int[] {w.length}, values), low, high);
    }

    private double evaluation(int k, double h) {
        return (loss.terms() + 8) * UNIT * loss.size(w, k, h);
    }

    /** How far the central difference of a program that puts w back may be from {@link #central}. */
    double bound(int k, double h) {
        double steepness = loss.steepness(w, k, k, h);
        boolean staysInPlace = w[k] + h == w[k] && w[k] - 2 * h == w[k];
        if (steepness == 0 || staysInPlace) {
            // The loss is asked for one and the same, or gives it.
            return 0;
        }
        double arguments = steepness * (Math.abs(w[k]) + h);
        return (2 * evaluation(k, h) + 4 * UNIT * arguments) / h + 4 * UNIT * Math.abs(central(k, h));
    }

    double[] centrals(double h) {
        return IntStream.range(0, w.length).mapToDouble(k -> central(k, h)).toArray();
    }

    /** Whether the loss is the same, to the last bit, wherever entry k is. */
    boolean isIgnored(int k) {
        return loss.steepness(w, k, k, 1) == 0;
    }

    static double relativeError(double analytic, double numeric) {
        double larger = Math.max(Math.abs(analytic), Math.abs(numeric));
        return larger == 0 ? 0 : Math.abs(analytic - numeric) / larger;
    }

    /** The relative error of each entry with a step. */
    double[] errors(double step) {
        double[] errors = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            errors[k] = relativeError(input.analytic()[k], central(k, step));
        }
        return errors;
    }

    /** The least that the largest relative error with a step may be in a program that is right. */
    double lowestLargestError(double step) {
        double largest = 0;
        for (int k = 0; k < w.length; k++) {
            double analytic = input.analytic()[k];
            double low = central(k, step) - bound(k, step);
            double high = central(k, step) + bound(k, step);
            double error = low <= analytic && analytic <= high
                    ? 0
                    : Math.min(relativeError(analytic, low), relativeError(analytic, high));
            largest = Math.max(largest, error);
        }
        return largest * (1 - 16 * UNIT);
    }

    /** The most that it may be. */
    double highestLargestError(double step) {
        double largest = 0;
        for (int k = 0; k < w.length; k++) {
            double analytic = input.analytic()[k];
            double low = central(k, step) - bound(k, step);
            double high = central(k, step) + bound(k, step);
            // It is largest where the two are each other's negatives.
            double error = low <= -analytic && -analytic <= high && low < high
                    ? 2
                    : Math.max(relativeError(analytic, low), relativeError(analytic, high));
            largest = Math.max(largest, error);
        }
        return largest * (1 + 16 * UNIT);
    }
}
