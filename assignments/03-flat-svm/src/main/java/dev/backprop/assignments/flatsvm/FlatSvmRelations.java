package dev.backprop.assignments.flatsvm;

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

    private static final int TRIES = 10;

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
    void dW_obeys_the_relations_between_batches_and_classes(
            @ForAll NearKinkProblem exact, Student<SvmProblem, SvmPass> student) {
        if (isRightUpTo("dW", student)) {
            SvmRelations.OF_DW.forEach(relation -> student.mustSatisfy(relation, exact.problem()));
        }
    }
}
