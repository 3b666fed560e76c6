package dev.backprop.assignments.circuits;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;

/** Five circuits of a few gates each, from a sum and a product to a loss in which paths fork. */
public final class CircuitsAssignment implements Assignment {

    static final List<Exercise<?, ?>> EXERCISES = List.of(
            DerivedChecks.exercise(new SumProduct()),
            DerivedChecks.exercise(new MulMax()),
            DerivedChecks.exercise(new SigmoidNeuron()),
            DerivedChecks.exercise(new StagedExpression()),
            DerivedChecks.exercise(new RidgeLoss()));

    @Override
    public String id() {
        return "circuits";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return EXERCISES;
    }
}
