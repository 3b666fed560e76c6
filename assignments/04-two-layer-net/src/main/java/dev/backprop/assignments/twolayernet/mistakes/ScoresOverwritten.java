package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** The scores have been turned into something else on the way to the probabilities. */
final class ScoresOverwritten {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            by(Probabilities::withoutMaximum),
            by(scores -> Probabilities.withoutMaximum(scores).elementExp()),
            by(SimpleMatrix::elementExp),
            by(Probabilities::of));

    private ScoresOverwritten() {}

    private static MistakeModel<NetProblem, NetPass> by(UnaryOperator<SimpleMatrix> step) {
        return new Instead<>("scores-overwritten", "scores", attempt -> {
            SimpleMatrix overwritten = step.apply(Deviation.right(attempt));
            return equalTo(overwritten, Math.max(1, overwritten.elementMaxAbs()));
        });
    }
}
