package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.twolayernet.Net;
import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** The ReLU is missing, is another function, or is applied where there is none. */
final class Activation {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            inH1("relu-missing", z -> z),
            inH1("mask-instead-of-hidden-units", z -> z > 0 ? 1 : 0),
            inH1("another-activation", z -> 1 / (1 + Math.exp(-z))),
            inH1("another-activation", z -> 1 / (1 + Math.exp(z))),
            inH1("another-activation", Math::tanh),
            inH1("another-activation", Math::abs),
            inH1("another-activation", z -> Math.log1p(Math.exp(z))),
            inH1("another-activation", z -> Math.max(0.1 * z, z)),
            inH1("another-activation", z -> Math.max(0.01 * z, z)),
            inH1("another-activation", z -> z > 0 ? z : Math.expm1(z)),
            inH1("another-activation", z -> Math.min(0, z)),
            new Instead<>("bias-after-relu", "h1", Activation::biasAfterRelu),
            new Instead<>(
                    "relu-on-the-scores",
                    "scores",
                    attempt -> Deviation.ofRight(attempt, (row, column, right) -> Math.max(0, right))));

    private Activation() {}

    private static Expectation biasAfterRelu(Attempt<NetProblem, NetPass> attempt) {
        NetProblem problem = attempt.input();
        SimpleMatrix weighted = problem.X().mult(problem.W1());
        return equalTo(
                weighted.elementOp((int row, int column, double sum) ->
                        Math.max(0, sum) + problem.b1().get(column)),
                Net.hiddenTerms(problem));
    }

    private static MistakeModel<NetProblem, NetPass> inH1(String id, DoubleUnaryOperator function) {
        return new Instead<>(id, "h1", attempt -> {
            NetProblem problem = attempt.input();
            return equalTo(
                    Net.preActivation(problem).elementOp((int row, int column, double z) -> function.applyAsDouble(z)),
                    Net.hiddenTerms(problem));
        });
    }
}
