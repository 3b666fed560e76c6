package dev.backprop.assignments.twolayernet;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.numeric.FixedStep;
import java.util.Optional;

/**
 * A gradient that is judged by differences, with a value to go on from that is better known than by differences: what follows
 * from it may be as small as rounding allows.
 */
record BetterKnown(Expectation judged, Entries value) implements Expectation {

    @Override
    public Optional<Expectation> approximated(FixedStep difference, double step) {
        return judged.approximated(difference, step);
    }

    @Override
    public Judgement judge(Entries yours) {
        return judged.judge(yours);
    }
}
