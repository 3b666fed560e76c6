package dev.backprop.grader.assignment.mistakes;

import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Substitute;
import java.util.Optional;

/**
 * Right to some digits, and no more. What cost the others is not to be seen: a {@code float} on the way, a difference with a
 * small step, a series that was cut off and a small number that was added all look alike.
 */
final class FewDigits<I extends Record, P extends Record> implements Substitute<I, P> {

    /** The rounding error of a {@code float}. */
    private static final double UNIT = 0x1p-24;

    /** Room for sums of terms that cancel. */
    private static final double TERMS = 64;

    @Override
    public String id() {
        return "few-digits";
    }

    @Override
    public Optional<Expectation> instead(Attempt<I, P> attempt) {
        Entries right = attempt.right().value();
        return Optional.of(Expectations.within(bound(right), right));
    }

    /** How far what is right to about seven digits may be out. */
    static double bound(Entries right) {
        return TERMS * UNIT * right.largest();
    }
}
