package dev.backprop.assignments.twolayernet;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;

/**
 * A gradient through ReLUs of which some are at their kink. To let all of these through is right, and so is none; beyond that
 * nothing can be said, because programs may also differ in how the pre-activation was rounded.
 *
 * @param closed the gradient where none of them lets it through
 * @param open the gradient where all of them do
 */
record EitherAtTie(Expectation closed, Expectation open) implements Expectation {

    @Override
    public int[] shape() {
        return closed.shape();
    }

    @Override
    public Entries value() {
        return closed.value();
    }

    @Override
    public boolean isUnique() {
        return false;
    }

    @Override
    public Judgement judge(Entries yours) {
        boolean right = closed.judge(yours).verdict() == Judgement.Verdict.RIGHT
                || open.judge(yours).verdict() == Judgement.Verdict.RIGHT;
        return right ? Judgement.RIGHT : Judgement.INCONCLUSIVE;
    }
}
