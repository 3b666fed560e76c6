package dev.backprop.assignments.training;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import java.util.List;

/** Gradient descent: one step, a network that is trained by many, and small batches. */
public final class Training implements Assignment {

    @Override
    public String id() {
        return "training";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(GradientDescent.EXERCISE, SigmoidRegression.EXERCISE, Spiral.EXERCISE);
    }
}
