package dev.backprop.assignments.vectorized;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;

/** Whole matrices at once: a product, a ReLU, and the square of a length. */
public final class Vectorized implements Assignment {

    static final List<Exercise<?, ?>> EXERCISES = List.of(
            DerivedChecks.exercise(new MatMul()),
            DerivedChecks.exercise(new Relu()),
            DerivedChecks.exercise(new SquaredNorm()));

    @Override
    public String id() {
        return "vectorized";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return EXERCISES;
    }
}
