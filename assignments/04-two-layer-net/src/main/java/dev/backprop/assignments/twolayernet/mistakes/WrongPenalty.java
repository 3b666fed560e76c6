package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;

/** The regularisation loss adds up something else than the squared weights of both layers. */
final class WrongPenalty {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            new Instead<>("regularisation-missing", "regLoss", attempt -> equalTo(0)),
            new Instead<>(
                    "lambda-missing",
                    "regLoss",
                    attempt -> attempt.rightOn(attempt.input().withLambda(1), attempt.upstream())),
            new Instead<>("lambda-twice", "regLoss", WrongPenalty::lambdaTwice),
            times(
                    "biases-regularised",
                    problem -> squares(problem.b1())
                            + squares(problem.b2())
                            + squares(problem.W1())
                            + squares(problem.W2())),
            times("one-layer-not-regularised", problem -> squares(problem.W1())),
            times("one-layer-not-regularised", problem -> squares(problem.W2())),
            times("absolute-values", problem -> absolute(problem.W1()) + absolute(problem.W2())),
            times(
                    "norm-not-squared",
                    problem -> problem.W1().normF() + problem.W2().normF()),
            times("norm-not-squared", problem -> Math.sqrt(squares(problem.W1()) + squares(problem.W2()))),
            times("matrix-product-for-squares", problem -> product(problem.W1()) + product(problem.W2())),
            times(
                    "matrix-product-for-squares",
                    problem -> product(problem.W1().transpose())
                            + product(problem.W2().transpose())));

    private WrongPenalty() {}

    private static MistakeModel<NetProblem, NetPass> times(String id, ToDoubleFunction<NetProblem> penalty) {
        return new Instead<>(id, "regLoss", attempt -> {
            NetProblem problem = attempt.input();
            double terms = Math.pow(absolute(problem.W1()) + absolute(problem.W2()), 2);
            return equalTo(problem.lambda() * penalty.applyAsDouble(problem), problem.lambda() * terms);
        });
    }

    private static Expectation lambdaTwice(Attempt<NetProblem, NetPass> attempt) {
        return equalTo(attempt.input().lambda() * attempt.right().value().data()[0]);
    }

    private static double squares(SimpleMatrix matrix) {
        return matrix.elementPower(2).elementSum();
    }

    private static double absolute(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double entry) -> Math.abs(entry))
                .elementSum();
    }

    private static double product(SimpleMatrix matrix) {
        return matrix.mult(matrix.transpose()).elementSum();
    }
}
