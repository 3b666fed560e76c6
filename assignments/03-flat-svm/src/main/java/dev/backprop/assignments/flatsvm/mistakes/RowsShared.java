package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** One array for all rows of the margins, whose entry of the correct class is not written again. */
final class RowsShared {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS =
            List.of(new Instead<>("rows-shared", "margins", RowsShared::writtenOneOverTheOther));

    private RowsShared() {}

    private static Expectation writtenOneOverTheOther(Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        SimpleMatrix margins = (SimpleMatrix) attempt.right().value().as(SimpleMatrix.class);
        double[] shared = new double[margins.getNumCols()];
        for (int row = 0; row < y.length; row++) {
            for (int column = 0; column < shared.length; column++) {
                shared[column] = column == y[row] ? shared[column] : margins.get(row, column);
            }
        }
        return Deviation.ofRight(attempt, (row, column, right) -> shared[column]);
    }
}
