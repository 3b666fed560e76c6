package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.Derivative;
import dev.backprop.grader.numeric.NumericGradient;
import dev.backprop.grader.numeric.Ties;

/** A gradient found by differences, entry by entry. */
record NumericExpectation(Entries point, NumericGradient gradient, Ties ties) implements Expectation {

    @Override
    public Entries value() {
        return point.with(gradient.entries().stream()
                .mapToDouble(entry -> (entry.lower() + entry.upper()) / 2)
                .toArray());
    }

    @Override
    public boolean isUnique() {
        return gradient.entries().stream().allMatch(Derivative.Smooth.class::isInstance);
    }

    @Override
    public Judgement judge(Entries yours) {
        return Comparisons.judgement(gradient.compare(yours.data(), ties), point);
    }
}
