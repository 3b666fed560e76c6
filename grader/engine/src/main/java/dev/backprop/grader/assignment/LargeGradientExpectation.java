package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.Forward;
import dev.backprop.grader.numeric.GradientCheck;
import dev.backprop.grader.numeric.Ties;

/**
 * The gradient of a trusted loss with respect to so many numbers that it is compared along random directions.
 *
 * @param point where the gradient is taken
 * @param seed what the directions depend on
 */
record LargeGradientExpectation(Entries point, Forward loss, Ties ties, long seed) implements Expectation {

    @Override
    public int[] shape() {
        return point.shape();
    }

    @Override
    public Entries value() {
        throw new UnsupportedOperationException("to find every entry would take too long: see isUnique");
    }

    @Override
    public boolean isUnique() {
        return false;
    }

    @Override
    public Judgement judge(Entries yours) {
        return Comparisons.judgement(GradientCheck.compare(yours.data(), loss, point.data(), ties, seed), point);
    }
}
