package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Substitute;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One number in every entry: a sum over everything stands where each entry has a value of its own. */
final class SameNumber<I extends Record, P extends Record> implements Substitute<I, P> {

    /** What is computed by another way for each entry, as a difference of two runs is, is equal but for rounding. */
    private static final double NEAR = 0x1p-40;

    @Override
    public String id() {
        return "same-number-everywhere";
    }

    /** An add gate hands one gradient to all of its inputs, and so does one that hands on half of it. */
    @Override
    public boolean isPossibleOn(List<Attempt<I, P>> attempts) {
        return attempts.stream()
                .map(attempt -> attempt.right().value())
                .anyMatch(right -> Arrays.stream(right.data()).distinct().count() > 1);
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries yours = attempt.yours();
        if (yours.data().length == 0 || yours.shape().length == 0) {
            return Optional.empty();
        }
        if (yours.data().length == 1) {
            // One entry is always the same everywhere, and says nothing.
            return Optional.of(attempt.right());
        }
        double[] first = new double[yours.data().length];
        Arrays.fill(first, yours.data()[0]);
        double size =
                Math.max(Math.abs(yours.data()[0]), attempt.right().value().largest());
        return Optional.of(Expectations.within(NEAR * size, yours.with(first)));
    }
}
