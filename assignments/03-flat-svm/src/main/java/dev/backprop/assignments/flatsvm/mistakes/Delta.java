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

/** The 1 of the margin is left out, subtracted, or added in another place. */
final class Delta {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            new Instead<>("delta-missing", "margins", attempt -> marginsWith(0, attempt)),
            new Instead<>("delta-subtracted", "margins", attempt -> marginsWith(-1, attempt)),
            new Instead<>("delta-in-the-loss", "dataLoss", Delta::addedToTheLoss));

    private Delta() {}

    private static Expectation marginsWith(double delta, Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        SimpleMatrix scores = attempt.upstream().scores();
        SimpleMatrix lowered =
                scores.elementOp((int row, int column, double score) -> column == y[row] ? score : score + delta - 1);
        return equalTo(Svm.margins(lowered, y), Svm.marginTerms(attempt.input(), scores));
    }

    private static Expectation addedToTheLoss(Attempt<SvmProblem, SvmPass> attempt) {
        return equalTo(attempt.right().value().data()[0] + 1);
    }
}
