package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** What goes back to the hidden units is something else, or has gone too far, or comes through other weights. */
final class CarriedBack {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of(
                    Stream.of("dh1", "dW2", "db2").flatMap(CarriedBack::notDscores),
                    IntStream.rangeClosed(0, 5)
                            .mapToObj(digits -> Instead.<NetProblem, NetPass>where(
                                    "weights-already-updated",
                                    "dh1",
                                    attempt -> throughUpdated(attempt, Math.pow(10, -digits)))))
            .<MistakeModel<NetProblem, NetPass>>flatMap(models -> models)
            .toList();

    private CarriedBack() {}

    private static Stream<Instead<NetProblem, NetPass>> notDscores(String check) {
        return Stream.of(
                Instead.where("not-dscores-carried-back", check, attempt -> ofScores(attempt, Probabilities::of)),
                Instead.where(
                        "not-dscores-carried-back",
                        check,
                        attempt -> ofScores(
                                attempt, scores -> Probabilities.of(scores).divide(scores.getNumRows()))),
                Instead.where("not-dscores-carried-back", check, attempt -> ofScores(attempt, scores -> scores)));
    }

    private static Optional<Expectation> ofScores(
            Attempt<NetProblem, NetPass> attempt, UnaryOperator<SimpleMatrix> step) {
        NetPass pass = attempt.upstream();
        return attempt.own("scores")
                .filter(Entries::isFinite)
                .filter(own -> own.sameShapeAs(Entries.of(pass.dscores())))
                .map(own -> step.apply((SimpleMatrix) own.as(SimpleMatrix.class)))
                .map(carried -> attempt.rightOn(attempt.input(), pass.withDscores(carried)));
    }

    private static Optional<Expectation> throughUpdated(Attempt<NetProblem, NetPass> attempt, double step) {
        NetProblem problem = attempt.input();
        return attempt.own("dW2")
                .filter(Entries::isFinite)
                .filter(own -> own.sameShapeAs(Entries.of(problem.W2())))
                .map(own -> (SimpleMatrix) own.as(SimpleMatrix.class))
                .map(dW2 -> attempt.rightOn(problem.withW2(problem.W2().minus(dW2.scale(step))), attempt.upstream()));
    }
}
