package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.twolayernet.Net;
import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import dev.backprop.grader.assignment.mistakes.Multiple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** The gradient of a layer's biases is averaged once more, regularised, or added up along the wrong axis. */
final class BiasGradient {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of(
                    of("db1", NetProblem::b1, BiasGradient::pastTheRelu),
                    of("db2", NetProblem::b2, attempt -> attempt.upstream().dscores()))
            .flatMap(List::stream)
            .toList();

    private BiasGradient() {}

    private static List<MistakeModel<NetProblem, NetPass>> of(
            String check,
            Function<NetProblem, SimpleMatrix> biases,
            Function<Attempt<NetProblem, NetPass>, SimpleMatrix> upstream) {
        return List.of(
                new Multiple<NetProblem, NetPass>(
                                "bias-averaged-twice",
                                attempt -> Optional.of(1.0 / attempt.input().examples()))
                        .in(check),
                new Instead<>("biases-regularised", check, attempt -> plusDecay(attempt, 2, biases)),
                new Instead<>("biases-regularised", check, attempt -> plusDecay(attempt, 1, biases)),
                new Instead<>("wrong-axis", check, attempt -> sumsOfRows(upstream.apply(attempt), false)),
                new Instead<>("wrong-axis", check, attempt -> sumsOfRows(upstream.apply(attempt), true)));
    }

    /** One sum for each example, where one is wanted for each unit. Sums that cancel are right but for rounding. */
    private static Expectation sumsOfRows(SimpleMatrix gradient, boolean asColumn) {
        SimpleMatrix column = gradient.mult(SimpleMatrix.ones(gradient.getNumCols(), 1));
        return equalTo(asColumn ? column : column.transpose(), gradient.getNumCols() * gradient.elementMaxAbs());
    }

    private static Expectation plusDecay(
            Attempt<NetProblem, NetPass> attempt, double factor, Function<NetProblem, SimpleMatrix> biases) {
        NetProblem problem = attempt.input();
        SimpleMatrix decay = biases.apply(problem).scale(factor * problem.lambda());
        return Deviation.ofRight(attempt, (row, column, right) -> right + decay.get(row, column));
    }

    private static SimpleMatrix pastTheRelu(Attempt<NetProblem, NetPass> attempt) {
        return attempt.upstream().dh1().elementMult(Net.mask(attempt.input(), false));
    }
}
