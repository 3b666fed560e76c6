package dev.backprop.grader.assignment;

import dev.backprop.grader.numeric.NumericGradient;
import dev.backprop.grader.numeric.Ties;

/** A gradient found by differences, entry by entry. */
record NumericExpectation(Entries point, NumericGradient gradient, Ties ties) implements Expectation {

    /** The slopes; at a tie the one in the middle, which is a subgradient of a convex loss. */
    @Override
    public Entries value() {
        return point.with(gradient.entries().stream()
                .mapToDouble(entry -> (entry.lower() + entry.upper()) / 2)
                .toArray());
    }

    @Override
    public Judgement judge(Entries yours) {
        return Comparisons.judgement(gradient.compare(yours.data(), ties), point);
    }
}
