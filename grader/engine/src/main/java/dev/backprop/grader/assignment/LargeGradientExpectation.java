package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.RandomDirections;
import java.util.function.Function;

/**
 * A gradient of so many numbers that it is compared along random directions.
 *
 * @param zeros of the gradient's shape
 * @param compare compares a gradient's numbers
 */
record LargeGradientExpectation(Entries zeros, Function<double[], RandomDirections> compare) implements Expectation {

    @Override
    public int[] shape() {
        return zeros.shape();
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
        RandomDirections compared = compare.apply(yours.data());
        return Comparisons.judgement(compared.verdict(), compared::comparison, zeros);
    }
}
