package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** What λ adds to the gradient of a layer's weights is missing, or is something else. */
final class WeightDecay {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of(
                    inLayer("dW1", NetProblem::W1), inLayer("dW2", NetProblem::W2))
            .flatMap(List::stream)
            .toList();

    private WeightDecay() {}

    private static List<MistakeModel<NetProblem, NetPass>> inLayer(
            String stage, Function<NetProblem, SimpleMatrix> weights) {
        String check = stage + ".regularisation";
        return List.of(
                new Instead<>("lambda-missing", stage, attempt -> addedWhateverLambdaIs(attempt, weights)),
                Instead.where("lambda-missing", check, attempt -> unchangedByLambda(attempt, stage, weights)),
                Instead.where("regularisation-missing", check, attempt -> nothingAdded(attempt, stage, weights)),
                new Instead<>(
                        "lambda-twice",
                        check,
                        attempt -> ofOwnSize(attempt.input(), weights, (lambda, w) -> 2 * lambda * lambda * w)),
                new Instead<>(
                        "absolute-values",
                        check,
                        attempt -> ofOwnSize(attempt.input(), weights, (lambda, w) -> lambda * Math.signum(w))),
                new Instead<>(
                        "squares-not-differentiated",
                        check,
                        attempt -> ofOwnSize(attempt.input(), weights, (lambda, w) -> lambda * w * w)));
    }

    private static Expectation ofOwnSize(
            NetProblem problem, Function<NetProblem, SimpleMatrix> weights, DoubleBinaryOperator added) {
        return equalTo(weights.apply(problem)
                .elementOp((int row, int column, double w) -> added.applyAsDouble(problem.lambda(), w)));
    }

    private static Expectation addedWhateverLambdaIs(
            Attempt<NetProblem, NetPass> attempt, Function<NetProblem, SimpleMatrix> weights) {
        SimpleMatrix W = weights.apply(attempt.input());
        return Deviation.ofRight(attempt, (row, column, right) -> right + 2 * W.get(row, column));
    }

    /** What λ adds is nothing, and yet the weights are there. */
    private static Optional<Expectation> unchangedByLambda(
            Attempt<NetProblem, NetPass> attempt, String stage, Function<NetProblem, SimpleMatrix> weights) {
        SimpleMatrix W = weights.apply(attempt.input());
        Expectation data = attempt.rightValueOf(stage);
        return attempt.own(stage)
                .filter(own -> own.sameShapeAs(data.value()))
                .filter(own -> own.areNearly(
                        Entries.of(((SimpleMatrix) data.value().as(SimpleMatrix.class)).plus(W.scale(2)))))
                .map(own -> equalTo(W.scale(0)));
    }

    /** Where all of the gradient is 0, more than the regularisation is missing. */
    private static Optional<Expectation> nothingAdded(
            Attempt<NetProblem, NetPass> attempt, String stage, Function<NetProblem, SimpleMatrix> weights) {
        boolean nothingElse = attempt.own(stage).map(Entries::isZero).orElse(true)
                && !attempt.rightValueOf(stage).value().isZero();
        return nothingElse
                ? Optional.empty()
                : Optional.of(equalTo(weights.apply(attempt.input()).scale(0)));
    }
}
