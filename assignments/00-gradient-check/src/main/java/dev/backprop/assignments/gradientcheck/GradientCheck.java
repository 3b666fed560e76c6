package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.GivenClasses;
import java.util.List;

/** Forward and central differences of a loss that is handed over, the relative error of a gradient, and the best of some steps. */
public final class GradientCheck implements Assignment {

    static final Exercise<CheckInput, CheckPass> NUMERIC_GRADIENT = new Exercise<>(
                    "backprop.NumericGradient",
                    "check",
                    CheckInput.class,
                    CheckPass.class,
                    CheckStages.ALL,
                    List.of(CheckProperties.class))
            .calledThrough(new GivenClasses("backprop.LossTrial", "run", List.of("backprop.Loss")))
            .withMistakes(CheckMistakes.ALL);

    @Override
    public String id() {
        return "gradient-check";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(NUMERIC_GRADIENT);
    }
}
