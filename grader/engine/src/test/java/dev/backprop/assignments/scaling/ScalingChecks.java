package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Not called properties, so that the build does not run them: they need a student. */
@Domain(ScalingInputs.class)
class ScalingChecks {

    @Property
    @Graded(stage = "scores", points = 1)
    void scores_are_X_times_W(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
        student.mustSatisfy(ScalingStages.SCORES, input);
    }

    @Property
    @Graded(stage = "loss", points = 1)
    void loss_is_the_sum_of_squares(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
        student.mustSatisfy(ScalingStages.LOSS, input);
    }

    @Property
    @Graded(stage = "dscores", points = 3)
    void dscores_is_the_gradient_of_the_loss(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
        student.mustSatisfy(ScalingStages.DSCORES, input);
    }

    @Property
    @Graded(stage = "dW", points = 3)
    void dW_carries_dscores_back(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
        student.mustSatisfy(ScalingStages.DW, input);
    }

    @Property
    @Graded(check = "purity", points = 2, needsAGradient = true)
    void equal_inputs_give_equal_values(
            @ForAll ScalingInput input, @ForAll ScalingInput other, Student<ScalingInput, ScalingPass> student) {
        student.mustBePure(input, other);
    }
}
