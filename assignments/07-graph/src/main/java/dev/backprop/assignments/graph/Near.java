package dev.backprop.assignments.graph;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;
import java.util.Arrays;

/**
 * Numbers of which each is known to a bound of its own.
 *
 * @param value of each entry
 * @param terms for each entry the sum of the absolute values that are added up to it, or larger
 * @param bounds how far each entry may be out
 */
record Near(Entries value, double[] terms, double[] bounds) implements Expectation {

    private static final double UNIT = 0x1p-53;

    /**
     * What is added up from terms, in any order: |error| ≤ (2n + 16)·u·Σ|terms|, of which 2n are for n additions and
     * products, and 16 for how the terms came about.
     *
     * @param summands n, for each entry
     */
    static Near sums(double[] values, double[] terms, int[] summands) {
        double[] bounds = new double[values.length];
        Arrays.setAll(bounds, k -> (2.0 * summands[k] + 16) * UNIT * terms[k] + Double.MIN_NORMAL);
        return new Near(vector(values), terms, bounds);
    }

    static Near numbers(double... values) {
        double[] sizes = Arrays.stream(values).map(Math::abs).toArray();
        return sums(values, sizes, new int[values.length]);
    }

    static Entries vector(double... values) {
        return new Entries(new int[] {values.length}, values);
    }

    /** The same, each entry with more room: a part of the largest one's terms. */
    Near looser(double part) {
        double room = part * Arrays.stream(terms).max().orElse(0);
        return new Near(
                value, terms, Arrays.stream(bounds).map(bound -> bound + room).toArray());
    }

    @Override
    public Entries magnitude() {
        return value.with(terms);
    }

    @Override
    public Judgement judge(Entries yours) {
        int worst = -1;
        double most = 0;
        for (int k = 0; k < bounds.length; k++) {
            double excess = Math.abs(yours.data()[k] - value.data()[k]) - bounds[k];
            if (!(excess <= most)) {
                worst = k;
                most = excess;
            }
        }
        if (worst < 0) {
            return Judgement.RIGHT;
        }
        Mismatch furthest = new Mismatch(value.index(worst), yours.data()[worst], value.data()[worst], bounds[worst]);
        return Judgement.wrong(() -> furthest);
    }
}
