package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;

/** The regularisation loss adds up something else than the squared weights. */
final class WrongPenalty {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            times("absolute-values", W -> absolute(W).elementSum()),
            new Instead<>("absolute-values", "dW.regularisation", WrongPenalty::signs),
            times("matrix-product-for-squares", W -> W.mult(W.transpose()).elementSum()),
            times("matrix-product-for-squares", W -> W.transpose().mult(W).elementSum()),
            times("norm-not-squared", SimpleMatrix::normF),
            times(
                    "last-row-not-regularised",
                    W -> withoutLastRow(W).elementPower(2).elementSum()),
            new Instead<>("last-row-not-regularised", "dW.regularisation", WrongPenalty::noneInLastRow),
            new Instead<>("squares-not-differentiated", "dW.regularisation", WrongPenalty::squares));

    private WrongPenalty() {}

    private static MistakeModel<SvmProblem, SvmPass> times(String id, ToDoubleFunction<SimpleMatrix> penalty) {
        return new Instead<>(id, "regLoss", attempt -> {
            SvmProblem problem = attempt.input();
            return equalTo(
                    problem.lambda() * penalty.applyAsDouble(problem.W()),
                    problem.lambda() * Math.pow(absolute(problem.W()).elementSum(), 2));
        });
    }

    private static SimpleMatrix absolute(SimpleMatrix W) {
        return W.elementOp((int row, int column, double weight) -> Math.abs(weight));
    }

    private static SimpleMatrix withoutLastRow(SimpleMatrix W) {
        return W.elementOp((int row, int column, double weight) -> row == W.getNumRows() - 1 ? 0 : weight);
    }

    private static Expectation signs(Attempt<SvmProblem, SvmPass> attempt) {
        double lambda = attempt.input().lambda();
        return equalTo(
                attempt.input().W().elementOp((int row, int column, double weight) -> lambda * Math.signum(weight)));
    }

    private static Expectation noneInLastRow(Attempt<SvmProblem, SvmPass> attempt) {
        int last = attempt.input().W().getNumRows() - 1;
        return Deviation.ofRight(attempt, (row, column, right) -> row == last ? 0 : right);
    }

    private static Expectation squares(Attempt<SvmProblem, SvmPass> attempt) {
        return equalTo(attempt.input().W().elementPower(2).scale(attempt.input().lambda()));
    }
}
