package dev.backprop.assignments.activations;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;

/** Six activations: each is one function of one number, and PReLU and maxout have parameters of their own. */
public final class Activations implements Assignment {

    static final List<Exercise<?, ?>> EXERCISES = List.of(
            DerivedChecks.exercise(new Sigmoid()),
            DerivedChecks.exercise(new Tanh()),
            DerivedChecks.exercise(new LeakyRelu()),
            DerivedChecks.exercise(new Elu()),
            DerivedChecks.exercise(new PRelu()),
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
