package dev.backprop.assignments.flatsvm;

import static dev.backprop.assignments.flatsvm.SvmStages.DATA_LOSS;
import static dev.backprop.assignments.flatsvm.SvmStages.DSCORES;
import static dev.backprop.assignments.flatsvm.SvmStages.DW;
import static dev.backprop.assignments.flatsvm.SvmStages.DW_LARGE;
import static dev.backprop.assignments.flatsvm.SvmStages.DW_REGULARISATION;
import static dev.backprop.assignments.flatsvm.SvmStages.EXACT_DSCORES;
import static dev.backprop.assignments.flatsvm.SvmStages.LOSS;
import static dev.backprop.assignments.flatsvm.SvmStages.MARGINS;
import static dev.backprop.assignments.flatsvm.SvmStages.REG_LOSS;
import static dev.backprop.assignments.flatsvm.SvmStages.SCORES;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The specification of the flat SVM. */
@Domain(SvmInputs.class)
class FlatSvmProperties {

    @Property
    @Graded(stage = "scores", points = 1)
    void scores_are_X_times_W(@ForAll SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        student.mustSatisfy(SCORES, problem);
    }

    @Property
    @Graded(stage = "margins", points = 2)
    void margins_are_the_hinge_of_the_scores(@ForAll SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        student.mustSatisfy(MARGINS, problem);
    }

    @Property
    @Graded(stage = "dataLoss", points = 1)
    void dataLoss_is_the_mean_over_the_batch(@ForAll SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        student.mustSatisfy(DATA_LOSS, problem);
    }

    @Property
    @Graded(stage = "regLoss", points = 1)
    void regLoss_is_lambda_times_the_squared_weights(@ForAll SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        student.mustSatisfy(REG_LOSS, problem);
    }

    @Property
    @Graded(stage = "loss", points = 1)
    void loss_is_dataLoss_plus_regLoss(@ForAll SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        student.mustSatisfy(LOSS, problem);
    }

    @Property
    @Graded(stage = "dscores", points = 6)
    void dscores_is_the_gradient_of_the_data_loss(@ForAll SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        student.mustSatisfy(DSCORES, problem);
    }

    @Property
    @Graded(stage = "dW", points = 3)
    void dW_carries_dscores_back_to_the_weights(@ForAll SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        student.mustSatisfy(DW, problem);
    }

    @Property(tries = 1)
    @Graded(stage = "dW", check = "dW.large", points = 1)
    void dW_is_right_for_a_whole_batch_too(@ForAll LargeProblem large, Student<SvmProblem, SvmPass> student) {
        student.mustSatisfy(DW_LARGE, large.problem());
    }

    @Property
    @Graded(stage = "dW", check = "dW.regularisation", points = 2)
    void dW_gains_the_gradient_of_the_regularisation(@ForAll SvmProblem problem, Student<SvmProblem, SvmPass> student) {
        student.mustSatisfy(DW_REGULARISATION, problem);
    }

    @Property(tries = 20)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values_and_stay_untouched(
            @ForAll TwoProblems problems, Student<SvmProblem, SvmPass> student) {
        student.mustBePure(problems.one(), problems.other());
    }

    @Property(tries = 25)
    @Graded(check = "exactness", points = 1, needsAGradient = true)
    void gradients_are_computed_and_not_approximated(
            @ForAll NearKinkProblem near, Student<SvmProblem, SvmPass> student) {
        if (!student.passed("dscores")) {
            return;
        }
        // A dscores that follows from another data loss has no exact value to be compared with.
        if (student.passed("dataLoss")) {
            student.mustSatisfy(EXACT_DSCORES, near.problem());
        }
        if (student.passed("dW")) {
            student.mustSatisfy(DW, near.problem());
        }
    }
}
