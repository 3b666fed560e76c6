package dev.backprop.assignments.twomodes;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;

/** A whole number that is known: it has no error, though a program may work it out with fractions. */
record Count(long count) implements Expectation {

    private static final double FRACTION = 1e-6;

    @Override
    public Entries value() {
        return Entries.of((double) count);
    }

    @Override
    public Judgement judge(Entries yours) {
        double own = yours.data()[0];
        return Math.abs(own - count) <= FRACTION
                ? Judgement.RIGHT
                : Judgement.wrong(() -> new Mismatch(new int[0], own, count, 0));
    }
}
