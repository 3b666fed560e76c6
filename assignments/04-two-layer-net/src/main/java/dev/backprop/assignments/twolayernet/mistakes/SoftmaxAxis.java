package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** The exponentials are divided by another sum than that of their row. */
final class SoftmaxAxis {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            inDataLoss(SoftmaxAxis::downTheColumns),
            inDscores(SoftmaxAxis::downTheColumns),
            inDataLoss(SoftmaxAxis::overEverything),
            inDscores(SoftmaxAxis::overEverything));

    private SoftmaxAxis() {}

    private static MistakeModel<NetProblem, NetPass> inDataLoss(UnaryOperator<SimpleMatrix> softmax) {
        return new Instead<>("softmax-over-the-wrong-axis", "dataLoss", attempt -> {
            SimpleMatrix p = softmax.apply(attempt.upstream().scores());
            return Deviation.meanOf(attempt, (row, correct) -> -Math.log(p.get(row, correct)));
        });
    }

    private static MistakeModel<NetProblem, NetPass> inDscores(UnaryOperator<SimpleMatrix> softmax) {
        return new Instead<>("softmax-over-the-wrong-axis", "dscores", attempt -> moved(attempt, softmax));
    }

    /** Only the probabilities are others. */
    private static Expectation moved(Attempt<NetProblem, NetPass> attempt, UnaryOperator<SimpleMatrix> softmax) {
        SimpleMatrix scores = attempt.upstream().scores();
        SimpleMatrix difference = softmax.apply(scores).minus(Probabilities.of(scores));
        int examples = attempt.input().examples();
        return Deviation.ofRight(attempt, (row, column, right) -> right + difference.get(row, column) / examples);
    }

    private static SimpleMatrix downTheColumns(SimpleMatrix scores) {
        return Probabilities.of(scores.transpose()).transpose();
    }

    private static SimpleMatrix overEverything(SimpleMatrix scores) {
        SimpleMatrix exponentials = scores.minus(scores.elementMax()).elementExp();
        return exponentials.divide(exponentials.elementSum());
    }
}
