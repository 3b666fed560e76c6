package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import java.util.List;

/** As {@link Scaling}, for code that sleeps: a call that computes nothing is soon given up. No service announces it. */
public final class Hurried implements Assignment {

    @Override
    public String id() {
        return "hurried";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(Scaling.exercise(ScalingChecks.class));
    }
}
