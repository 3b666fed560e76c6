package dev.backprop.assignments.training;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.Mismatch;

/** A number that may be larger. */
record AtLeast(double least) implements Expectation {

    @Override
    public Entries value() {
        return Entries.of(least);
    }

    @Override
    public Judgement judge(Entries yours) {
        double own = yours.data()[0];
        return own >= least ? Judgement.RIGHT : Judgement.wrong(() -> new Mismatch(new int[0], own, least, 0));
    }
}
