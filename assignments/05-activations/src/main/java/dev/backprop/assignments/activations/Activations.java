package dev.backprop.assignments.activations;

import dev.backprop.assignments.activations.ActivationMistakes.Elementwise;
import dev.backprop.assignments.activations.ActivationMistakes.EluInput;
import dev.backprop.assignments.activations.ActivationMistakes.LeakyInput;
import dev.backprop.assignments.activations.ActivationMistakes.PReluInput;
import dev.backprop.assignments.activations.ActivationMistakes.PReluPass;
import dev.backprop.assignments.activations.ActivationMistakes.Pass;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;
import java.util.Map;

/** Six activations: each is one function of one number, and PReLU and maxout have parameters of their own. */
public final class Activations implements Assignment {

    static final List<Exercise<?, ?>> EXERCISES = List.of(
            DerivedChecks.exercise(new Sigmoid(), Elementwise.class, Pass.class, Map.of())
                    .withMistakes(ActivationMistakes.SIGMOID),
            DerivedChecks.exercise(new Tanh(), Elementwise.class, Pass.class, Map.of())
                    .withMistakes(ActivationMistakes.TANH),
            DerivedChecks.exercise(new LeakyRelu(), LeakyInput.class, Pass.class, Map.of())
                    .withMistakes(ActivationMistakes.LEAKY_RELU),
            DerivedChecks.exercise(new Elu(), EluInput.class, Pass.class, Map.of())
                    .withMistakes(ActivationMistakes.ELU),
            DerivedChecks.exercise(new PRelu(), PReluInput.class, PReluPass.class, Map.of())
                    .withMistakes(ActivationMistakes.P_RELU),
            DerivedChecks.exercise(new Maxout()));

    @Override
    public String id() {
        return "activations";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return EXERCISES;
    }
}
