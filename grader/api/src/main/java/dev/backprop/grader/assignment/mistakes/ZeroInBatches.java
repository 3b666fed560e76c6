package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Substitute;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Right but for batches of some sizes, for which it is 0: nothing is computed for a single example, or {@code 1 / N} is divided in whole
 * numbers.
 *
 * @param ofVectors whether a vector is meant too where there are no examples
 */
record ZeroInBatches<I extends Record, P extends Record>(
        String id, IntPredicate sizes, boolean ofVectors, boolean isAlone) implements Substitute<I, P> {

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        OptionalInt size = attempt.examples();
        int[] shape = attempt.yours().shape();
        if (size.isEmpty() && ofVectors && shape.length == 1) {
            size = OptionalInt.of(shape[0]);
        }
        boolean isZero = size.isPresent() && sizes.test(size.getAsInt());
        return isZero ? new Zero<I, P>().instead(attempt) : Optional.of(attempt.right());
    }
}
