package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** The softmax of something else than the scores. */
final class SoftmaxOfOthers {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of("dataLoss", "dscores")
            .map(check -> of("wrong-maximum", check, SoftmaxOfOthers::withoutColumnMaxima))
            .toList();

    private SoftmaxOfOthers() {}

    private static MistakeModel<NetProblem, NetPass> of(String id, String check, UnaryOperator<SimpleMatrix> others) {
        return new Instead<>(
                id,
                check,
                attempt -> Deviation.onScores(
                        attempt, others.apply(attempt.upstream().scores())));
    }

    private static SimpleMatrix withoutColumnMaxima(SimpleMatrix scores) {
        return Probabilities.withoutMaximum(scores.transpose()).transpose();
    }
}
