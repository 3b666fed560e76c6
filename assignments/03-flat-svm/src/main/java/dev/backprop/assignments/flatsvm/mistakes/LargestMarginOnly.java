package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Only the largest margin of an example counts, as in another kind of SVM. */
final class LargestMarginOnly {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            new Instead<>("largest-margin-only", "dataLoss", LargestMarginOnly::meanOfTheLargest),
            new Instead<>("largest-margin-only", "dscores", LargestMarginOnly::throughTheLargest));

    private LargestMarginOnly() {}

    private static Expectation meanOfTheLargest(Attempt<SvmProblem, SvmPass> attempt) {
        SimpleMatrix margins = attempt.upstream().margins();
        double sum = 0;
        for (int row = 0; row < margins.getNumRows(); row++) {
            sum += margins.getRow(row).elementMax();
        }
        return equalTo(sum / margins.getNumRows());
    }

    private static Expectation throughTheLargest(Attempt<SvmProblem, SvmPass> attempt) {
        SimpleMatrix margins =
                Svm.margins(attempt.upstream().scores(), attempt.input().y());
        SimpleMatrix slopes = margins.elementOp((int row, int column, double margin) ->
                margin > 0 && column == firstLargest(margins.getRow(row)) ? 1 : 0);
        return Deviation.ofSlopes(attempt, slopes);
    }

    private static int firstLargest(SimpleMatrix row) {
        int largest = 0;
        for (int column = 1; column < row.getNumCols(); column++) {
            largest = row.get(column) > row.get(largest) ? column : largest;
        }
        return largest;
    }
}
