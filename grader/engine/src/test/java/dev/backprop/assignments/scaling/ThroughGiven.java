package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import java.util.List;

/** As {@link Scaling}, but the student is handed a layer in place of a matrix, by a class of the course. No service announces it. */
public final class ThroughGiven implements Assignment {

    @Override
    public String id() {
        return "through-given";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(Scaling.exercise(ScalingChecks.class)
                .calledThrough(new GivenClasses("backprop.LayerTrial", "run", List.of("backprop.Layer"))));
    }
}
