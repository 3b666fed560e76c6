package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** An assignment whose author made a mistake: its check fails whatever the student does. No service announces it. */
public final class Unsound implements Assignment {

    @Override
    public String id() {
        return "unsound";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(Scaling.exercise(Checks.class));
    }

    @Domain(ScalingInputs.class)
    static class Checks {

        @Property
        @Graded(stage = "scores", points = 1)
        void scores_are_X_times_W(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
            throw new IllegalStateException("the author forgot something");
        }
    }
}
