package dev.backprop.assignments.flatsvm;

import static dev.backprop.assignments.flatsvm.SvmRelations.BATCH_IS_THE_MEAN_OF_ITS_EXAMPLES;
import static dev.backprop.assignments.flatsvm.SvmRelations.DUPLICATES_CHANGE_NOTHING;
import static dev.backprop.assignments.flatsvm.SvmRelations.EULER;
import static dev.backprop.assignments.flatsvm.SvmRelations.ORDER_OF_CLASSES_IS_A_NAME;
import static dev.backprop.assignments.flatsvm.SvmRelations.ORDER_OF_EXAMPLES_CHANGES_NOTHING;
import static dev.backprop.assignments.flatsvm.SvmRelations.ROWS_OF_DSCORES_SUM_TO_ZERO;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.Student;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * What holds for every SVM gradient, without a derivative: parts of the checks of {@code dscores} and {@code dW}.
 *
 * <p>They relate whole passes, so they are asked of programs that are right so far: a gradient that follows rightly from a
 * wrong loss is none of an SVM. Their inputs are exact numbers without ties, where a correct program cannot differ from
 * itself.
 */
@Domain(SvmInputs.class)
class FlatSvmRelations {

    private static final int TRIES = 20;

    private static boolean isRightUpTo(String last, Student<SvmProblem, SvmPass> student) {
        return Stream.of("scores", "margins", "dataLoss", "dscores", last).allMatch(student::passed);
    }

    @Property(tries = TRIES)
    @Graded(stage = "dscores")
    void rows_of_dscores_sum_to_zero(@ForAll NearKinkProblem exact, Student<SvmProblem, SvmPass> student) {
        if (isRightUpTo("dscores", student)) {
            student.mustSatisfy(ROWS_OF_DSCORES_SUM_TO_ZERO, exact.problem());
        }
    }

    @Property(tries = TRIES)
    @Graded(stage = "dW")
    void W_times_dW_is_the_loss_without_its_constants(
            @ForAll NearKinkProblem exact, Student<SvmProblem, SvmPass> student) {
        if (isRightUpTo("dW", student)) {
            student.mustSatisfy(EULER, exact.problem());
        }
    }

    @Property(tries = TRIES)
    @Graded(stage = "dW")
    void dW_of_a_batch_is_the_mean_over_its_examples(
            @ForAll NearKinkProblem exact, Student<SvmProblem, SvmPass> student) {
        if (isRightUpTo("dW", student)) {
            student.mustSatisfy(BATCH_IS_THE_MEAN_OF_ITS_EXAMPLES, exact.problem());
        }
    }

    @Property(tries = TRIES)
    @Graded(stage = "dW")
    void a_batch_taken_twice_has_the_same_dW(@ForAll NearKinkProblem exact, Student<SvmProblem, SvmPass> student) {
        if (isRightUpTo("dW", student)) {
            student.mustSatisfy(DUPLICATES_CHANGE_NOTHING, exact.problem());
        }
    }

    @Property(tries = TRIES)
    @Graded(stage = "dW")
    void the_order_of_the_examples_does_not_matter(
            @ForAll NearKinkProblem exact, Student<SvmProblem, SvmPass> student) {
        if (isRightUpTo("dW", student)) {
            student.mustSatisfy(ORDER_OF_EXAMPLES_CHANGES_NOTHING, exact.problem());
        }
    }

    @Property(tries = TRIES)
    @Graded(stage = "dW")
    void classes_in_another_order_have_their_columns_in_that_order(
            @ForAll NearKinkProblem exact, Student<SvmProblem, SvmPass> student) {
        if (isRightUpTo("dW", student)) {
            student.mustSatisfy(ORDER_OF_CLASSES_IS_A_NAME, exact.problem());
        }
    }
}
