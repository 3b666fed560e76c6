package dev.backprop.assignments.twolayernet;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The specification of the two-layer network. */
@Domain(NetInputs.class)
class NetProperties {

    @Property
    @Graded(stage = "h1", points = 1)
    void h1_is_the_ReLU_of_the_first_layer(@ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.H1, problem);
    }

    @Property
    @Graded(stage = "scores", points = 1)
    void scores_are_the_second_layer_of_h1(@ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.SCORES, problem);
    }

    @Property
    @Graded(stage = "dataLoss", points = 2)
    void dataLoss_is_the_mean_cross_entropy_of_the_softmax(
            @ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DATA_LOSS, problem);
    }

    @Property
    @Graded(stage = "regLoss", points = 1)
    void regLoss_is_lambda_times_the_squared_weights(@ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.REG_LOSS, problem);
    }

    @Property
    @Graded(stage = "loss", points = 1)
    void loss_is_dataLoss_plus_regLoss(@ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.LOSS, problem);
    }

    @Property
    @Graded(stage = "dscores", points = 5)
    void dscores_is_the_gradient_of_the_data_loss(@ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DSCORES, problem);
    }

    @Property
    @Graded(stage = "dh1", points = 3)
    void dh1_carries_dscores_back_to_the_hidden_units(
            @ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DH1, problem);
    }

    @Property
    @Graded(stage = "dW2", points = 2)
    void dW2_carries_dscores_back_to_the_second_weights(
            @ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DW2, problem);
    }

    @Property(tries = 1)
    @Graded(stage = "dW2", check = "dW2.large", points = 1)
    void dW2_is_right_for_a_whole_batch_too(@ForAll LargeProblem large, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DW2_LARGE, large.problem());
    }

    @Property
    @Graded(stage = "dW2", check = "dW2.regularisation", points = 1)
    void dW2_gains_the_gradient_of_the_regularisation(
            @ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DW2_REGULARISATION, problem);
    }

    @Property
    @Graded(stage = "db2", points = 2)
    void db2_carries_dscores_back_to_the_second_biases(
            @ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DB2, problem);
    }

    @Property
    @Graded(stage = "dW1", points = 3)
    void dW1_carries_dh1_back_through_the_ReLU_to_the_first_weights(
            @ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DW1, problem);
    }

    @Property(tries = 1)
    @Graded(stage = "dW1", check = "dW1.large", points = 1)
    void dW1_is_right_for_a_whole_batch_too(@ForAll LargeProblem large, Student<NetProblem, NetPass> student) {
        boolean followsFromAnotherH1 = !student.passed("h1") && student.passed("dW1");
        student.mustSatisfy(followsFromAnotherH1 ? NetStages.FINITE_DW1 : NetStages.DW1_LARGE, large.problem());
    }

    @Property
    @Graded(stage = "dW1", check = "dW1.regularisation", points = 1)
    void dW1_gains_the_gradient_of_the_regularisation(
            @ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DW1_REGULARISATION, problem);
    }

    @Property
    @Graded(stage = "db1", points = 2)
    void db1_carries_dh1_back_through_the_ReLU_to_the_first_biases(
            @ForAll NetProblem problem, Student<NetProblem, NetPass> student) {
        student.mustSatisfy(NetStages.DB1, problem);
    }

    @Property(tries = 20)
    @Graded(check = "purity", points = 1, needsAGradient = true)
    void equal_inputs_give_equal_values_and_stay_untouched(
            @ForAll TwoProblems problems, Student<NetProblem, NetPass> student) {
        student.mustBePure(problems.one(), problems.other());
    }

    @Property(tries = 20)
    @Graded(check = "stability", points = 1, needsAGradient = true)
    void large_scores_do_no_harm(@ForAll ExtremeProblem extreme, Student<NetProblem, NetPass> student) {
        // What is wrong already must at least be a number here.
        student.mustSatisfy(
                student.passed("dataLoss") ? NetStages.DATA_LOSS : NetStages.FINITE_DATA_LOSS, extreme.problem());
        student.mustSatisfy(
                student.passed("dscores") ? NetStages.DSCORES : NetStages.FINITE_DSCORES, extreme.problem());
    }

    @Property(tries = 25)
    @Graded(check = "exactness", points = 1, needsAGradient = true)
    void gradients_are_computed_and_not_approximated(@ForAll GridProblem grid, Student<NetProblem, NetPass> student) {
        // A dscores that follows from another data loss has no exact value to be compared with.
        if (student.passed("dscores") && student.passed("dataLoss")) {
            student.mustSatisfy(NetStages.EXACT_DSCORES, grid.problem());
        }
    }
}
