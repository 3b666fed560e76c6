package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Sums of which only the last term is left, or the first or last is left out. */
final class TermsLost {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            scores("last-term-only", (feature, features) -> feature == features - 1),
            dW("last-term-only", (example, examples) -> example == examples - 1),
            scores("features-skipped", (feature, features) -> feature > 0),
            scores("features-skipped", (feature, features) -> feature < features - 1),
            dW("examples-skipped", (example, examples) -> example > 0),
            dW("examples-skipped", (example, examples) -> example < examples - 1),
            dataLoss("last-term-only", (example, examples) -> example == examples - 1),
            dataLoss("examples-skipped", (example, examples) -> example > 0),
            dataLoss("examples-skipped", (example, examples) -> example < examples - 1));

    private TermsLost() {}

    /** Whether a term is still there. */
    private interface Kept {
        boolean test(int term, int terms);
    }

    private static MistakeModel<SvmProblem, SvmPass> scores(String id, Kept kept) {
        return new Instead<>(id, "scores", attempt -> {
            SvmProblem problem = attempt.input();
            int features = problem.W().getNumRows();
            SimpleMatrix W = problem.W()
                    .elementOp((int row, int column, double weight) -> kept.test(row, features) ? weight : 0);
            return attempt.rightOn(new SvmProblem(W, problem.X(), problem.y(), problem.lambda()), attempt.upstream());
        });
    }

    private static MistakeModel<SvmProblem, SvmPass> dataLoss(String id, Kept kept) {
        return new Instead<>(id, "dataLoss", attempt -> {
            int examples = attempt.input().examples();
            SimpleMatrix margins = attempt.upstream().margins();
            return equalTo(
                    Svm.dataLoss(margins.elementOp(
                            (int row, int column, double margin) -> kept.test(row, examples) ? margin : 0)),
                    margins.elementMaxAbs() * margins.getNumCols());
        });
    }

    private static MistakeModel<SvmProblem, SvmPass> dW(String id, Kept kept) {
        return new Instead<>(id, "dW", attempt -> {
            int examples = attempt.input().examples();
            return Deviation.ofDscores(attempt, (row, column, upstream) -> kept.test(row, examples) ? upstream : 0);
        });
    }
}
