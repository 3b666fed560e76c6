package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.Comparison;
import java.util.function.Function;

/**
 * A gradient of so many numbers that it is compared along random directions.
 *
 * @param point where the gradient is taken
 * @param compare compares a gradient's numbers
 */
record LargeGradientExpectation(Entries point, Function<double[], Comparison> compare) implements Expectation {

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
        return Comparisons.judgement(compare.apply(yours.data()), point);
    }
}
