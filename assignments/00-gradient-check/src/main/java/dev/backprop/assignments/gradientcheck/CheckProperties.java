package dev.backprop.assignments.gradientcheck;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Not run by the build: they need a student. */
@Domain(CheckInputs.class)
class CheckProperties {

    private static final int TRIES_OF_PURITY = 20;

    @Property
    @Graded(stage = "forward", points = 3)
    void forward_is_the_forward_difference_of_each_entry(
            @ForAll CheckInput input, Student<CheckInput, CheckPass> student) {
        student.mustSatisfy(CheckStages.FORWARD, input);
    }

    @Property
    @Graded(stage = "central", points = 4)
    void central_is_the_central_difference_of_each_entry(
            @ForAll CheckInput input, Student<CheckInput, CheckPass> student) {
        student.mustSatisfy(CheckStages.CENTRAL, input);
    }

    @Property
    @Graded(stage = "relativeError", points = 3)
    void relativeError_is_how_far_analytic_is_from_central(
            @ForAll CheckInput input, Student<CheckInput, CheckPass> student) {
        student.mustSatisfy(CheckStages.RELATIVE_ERROR, input);
    }

    @Property
    @Graded(stage = "bestStep", points = 3)
    void bestStep_has_the_smallest_largest_error(@ForAll CheckInput input, Student<CheckInput, CheckPass> student) {
        student.mustSatisfy(CheckStages.BEST_STEP, input);
    }

    @Property
    @Graded(stage = "evaluations", points = 1)
    void the_loss_is_evaluated_no_more_often_than_needed(
            @ForAll CheckInput input, Student<CheckInput, CheckPass> student) {
        student.mustSatisfy(CheckStages.EVALUATIONS, input);
    }

    @Property(tries = TRIES_OF_PURITY)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values_and_stay_untouched(
            @ForAll CheckInput input, @ForAll CheckInput other, Student<CheckInput, CheckPass> student) {
        student.mustBePure(input, other);
    }

    @Property
    @Graded(check = "purity", needsAGradient = true)
    void one_entry_of_w_is_moved_at_a_time(@ForAll CheckInput input, Student<CheckInput, CheckPass> student) {
        student.mustSatisfy(CheckStages.PUT_BACK, input);
    }
}
