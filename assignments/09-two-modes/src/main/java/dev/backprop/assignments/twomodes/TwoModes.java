package dev.backprop.assignments.twomodes;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import java.util.List;

/** Forward mode by dual numbers, and a chain of Jacobians from either side. */
public final class TwoModes implements Assignment {

    @Override
    public String id() {
        return "two-modes";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(DualNumbers.EXERCISE, JacobianProducts.EXERCISE);
    }
}
