package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.report.Visibility;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What all may see is worth 1, what comes out later 2, what stays hidden 4. No service announces it. */
public final class WithSecrets implements Assignment {

    @Override
    public String id() {
        return "with-secrets";
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
            student.mustSatisfy(ScalingStages.SCORES, input);
        }

        @Property
        @Graded(stage = "dW", check = "dW.late", points = 2, visibility = Visibility.AFTER_DUE_DATE)
        void dW_carries_dscores_back(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
            student.mustSatisfy(ScalingStages.DW, input);
        }

        @Property
        @Graded(stage = "dW", check = "dW.secret", points = 4, visibility = Visibility.HIDDEN)
        void dW_carries_dscores_back_secretly(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
            student.mustSatisfy(ScalingStages.DW, input);
        }
    }
}
