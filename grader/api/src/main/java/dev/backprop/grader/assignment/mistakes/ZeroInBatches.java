package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Substitute;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Right but for batches of some sizes, for which it is 0: nothing is computed for a single example, or {@code 1 / N} is divided in whole
 * numbers.
 */
record ZeroInBatches<I extends Record, P extends Record>(String id, IntPredicate sizes, boolean isAlone)
        implements Substitute<I, P> {

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        boolean isZero =
                attempt.examples().isPresent() && sizes.test(attempt.examples().getAsInt());
        return isZero ? new Zero<I, P>().instead(attempt) : Optional.of(attempt.right());
    }
}
