package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;

/**
 * A value of which each entry has bounds of its own.
 *
 * @param low the smallest that is right, for each entry
 * @param high the largest
 */
record Interval(Entries value, double[] low, double[] high) implements Expectation {

    @Override
    public Judgement judge(Entries yours) {
        int worst = -1;
        double furthest = 0;
        for (int k = 0; k < low.length; k++) {
            double out = Math.max(low[k] - yours.data()[k], yours.data()[k] - high[k]);
            if (out > furthest) {
                worst = k;
                furthest = out;
            }
        }
        if (worst < 0) {
            return Judgement.RIGHT;
        }
        double expected = value.data()[worst];
        Mismatch mismatch = new Mismatch(value.index(worst), yours.data()[worst], expected, high[worst] - expected);
        return Judgement.wrong(() -> mismatch);
    }
}
