package dev.backprop.assignments.training;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import java.util.List;

/** What is expected at the weights before each step, which models of mistakes go on from. */
record AtWeights(Expectation expected, List<Weights> before) implements Expectation {

    /** Before the last step. */
    Weights last() {
        return before.get(before.size() - 1);
    }

    @Override
    public int[] shape() {
        return expected.shape();
    }

    @Override
    public Entries value() {
        return expected.value();
    }

    @Override
    public boolean isUnique() {
        return expected.isUnique();
    }

    @Override
    public Entries magnitude() {
        return expected.magnitude();
    }

    @Override
    public Judgement judge(Entries yours) {
        return expected.judge(yours);
    }
}
