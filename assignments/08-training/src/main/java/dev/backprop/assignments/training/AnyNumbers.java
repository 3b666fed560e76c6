package dev.backprop.assignments.training;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;

/** So many numbers, whatever they are. */
record AnyNumbers(int count) implements Expectation {

    @Override
    public Entries value() {
        return Entries.of(new double[count]);
    }

    @Override
    public Judgement judge(Entries yours) {
        return Judgement.RIGHT;
    }
}
