package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import java.util.List;

/** Ten points: scores 1, loss 1, dscores 3, dW 3, purity 2. */
public final class Scaling implements Assignment {

    @Override
    public String id() {
        return "scaling";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(exercise(ScalingChecks.class));
    }

    static Exercise<ScalingInput, ScalingPass> exercise(Class<?> checks) {
        return new Exercise<>(
                "backprop.Scaling",
                "forwardBackward",
                ScalingInput.class,
                ScalingPass.class,
                ScalingStages.ALL,
                List.of(checks));
    }
}
