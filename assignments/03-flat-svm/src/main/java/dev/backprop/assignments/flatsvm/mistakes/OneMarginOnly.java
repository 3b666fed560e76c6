package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** Only one margin of an example counts: the largest, as in another kind of SVM, or the first that is positive. */
final class OneMarginOnly {

    /** The column of the margin that counts, given a row of all. */
    private interface Counted {
        int of(SimpleMatrix row);
    }

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = Stream.concat(
                    models("largest-margin-only", OneMarginOnly::largest),
                    models("first-margin-only", OneMarginOnly::firstPositive))
            .toList();

    private OneMarginOnly() {}

    private static Stream<MistakeModel<SvmProblem, SvmPass>> models(String id, Counted counted) {
        return Stream.of(
                new Instead<>(id, "margins", attempt -> equalTo(alone(rightMargins(attempt), counted), terms(attempt))),
                new Instead<>(
                        id,
                        "dataLoss",
                        attempt -> equalTo(Svm.dataLoss(alone(attempt.upstream().margins(), counted)))),
                new Instead<>(
                        id,
                        "dscores",
                        attempt -> Deviation.ofSlopes(
                                attempt,
                                alone(rightMargins(attempt), counted)
                                        .elementOp((int row, int column, double margin) -> margin > 0 ? 1 : 0))));
    }

    private static SimpleMatrix rightMargins(Attempt<SvmProblem, SvmPass> attempt) {
        return Svm.margins(attempt.upstream().scores(), attempt.input().y());
    }

    private static SimpleMatrix terms(Attempt<SvmProblem, SvmPass> attempt) {
        return Svm.marginTerms(attempt.upstream().scores(), attempt.input().y());
    }

    /** The margins of which one is left in each row. */
    private static SimpleMatrix alone(SimpleMatrix margins, Counted counted) {
        return margins.elementOp(
                (int row, int column, double margin) -> column == counted.of(margins.getRow(row)) ? margin : 0);
    }

    private static int largest(SimpleMatrix row) {
        int largest = 0;
        for (int column = 1; column < row.getNumCols(); column++) {
            largest = row.get(column) > row.get(largest) ? column : largest;
        }
        return largest;
    }

    private static int firstPositive(SimpleMatrix row) {
        int first = 0;
        while (first < row.getNumCols() - 1 && !(row.get(first) > 0)) {
            first++;
        }
        return first;
    }
}
