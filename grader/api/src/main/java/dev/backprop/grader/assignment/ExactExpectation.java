package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.ExactGradient;

/** A gradient known up to the rounding of its own terms. */
record ExactExpectation(Entries point, ExactGradient gradient) implements Expectation {

    @Override
    public Entries value() {
        return point.with(gradient.values().clone());
    }

    @Override
    public Entries magnitude() {
        return point.with(gradient.termSums().clone());
    }

    @Override
    public Judgement judge(Entries yours) {
        return Comparisons.judgement(gradient.compare(yours.data()), point);
    }
}
