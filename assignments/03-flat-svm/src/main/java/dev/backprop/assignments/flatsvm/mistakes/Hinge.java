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
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** The difference of the scores is taken the wrong way round, or nothing keeps it from becoming negative. */
final class Hinge {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            margins("margin-reversed", above -> Math.max(0, 1 - above), 0),
            new Instead<>("margin-reversed", "dscores", Hinge::slopesOfReversed),
            margins("maximum-missing", above -> above + 1, 0),
            margins("maximum-missing", above -> above + 1, 1));

    private Hinge() {}

    private static MistakeModel<SvmProblem, SvmPass> margins(
            String id, DoubleUnaryOperator margin, double ofCorrectClass) {
        return new Instead<>(id, "margins", attempt -> {
            int[] y = attempt.input().y();
            SimpleMatrix scores = attempt.upstream().scores();
            SimpleMatrix above = Svm.aboveCorrect(y).apply(scores);
            return equalTo(
                    above.elementOp((int row, int column, double value) ->
                            column == y[row] ? ofCorrectClass : margin.applyAsDouble(value)),
                    Svm.marginTerms(attempt.input(), scores));
        });
    }

    private static Expectation slopesOfReversed(Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        SimpleMatrix above = Svm.aboveCorrect(y).apply(attempt.upstream().scores());
        return Deviation.ofSlopes(
                attempt, above.elementOp((int row, int column, double value) -> 1 - value > 0 ? -1 : 0));
    }
}
