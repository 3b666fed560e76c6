package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;

/** {@link Scaling} with the model of a mistake in dscores that fails on whatever it is asked. No service announces it. */
public final class BrokenModel implements Assignment {

    @Override
    public String id() {
        return "scaling";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(Scaling.exercise(ScalingChecks.class)
                .withMistakes(List.of(new Instead<>("zero", "dscores", attempt -> broken()))));
    }

    private static Expectation broken() {
        throw new IllegalStateException("the author forgot something");
    }
}
