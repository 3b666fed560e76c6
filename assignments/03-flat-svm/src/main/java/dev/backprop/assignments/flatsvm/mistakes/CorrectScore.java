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

/** Another score than that of the correct class is subtracted, or that one has been overwritten. */
final class CorrectScore {

    /** The score that is subtracted in a row. */
    private interface Subtracted {
        double of(SimpleMatrix scores, int row, int correct);
    }

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            wrong((scores, row, correct) -> scores.get(0, correct)),
            wrong((scores, row, correct) -> scores.get(row, 0)),
            wrong((scores, row, correct) -> scores.getRow(row).elementMax()),
            new Instead<>("wrong-correct-score", "margins", CorrectScore::comparedWithThemselves),
            new Instead<>("correct-score-overwritten", "scores", CorrectScore::setToZero));

    private CorrectScore() {}

    private static MistakeModel<SvmProblem, SvmPass> wrong(Subtracted subtracted) {
        return new Instead<>("wrong-correct-score", "margins", attempt -> {
            int[] y = attempt.input().y();
            SimpleMatrix scores = attempt.upstream().scores();
            SimpleMatrix changed = scores.elementOp((int row, int column, double score) ->
                    column == y[row] ? subtracted.of(scores, row, column) : score);
            return equalTo(Svm.margins(changed, y), Svm.marginTerms(attempt.input(), changed));
        });
    }

    private static Expectation comparedWithThemselves(Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        return Deviation.ofRight(attempt, (row, column, right) -> column == y[row] ? 0 : 1);
    }

    private static Expectation setToZero(Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        return Deviation.ofRight(attempt, (row, column, right) -> column == y[row] ? 0 : right);
    }
}
