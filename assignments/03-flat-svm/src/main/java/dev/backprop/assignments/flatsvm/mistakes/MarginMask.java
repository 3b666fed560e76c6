package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** All margins let the gradient through, or those that should not. */
final class MarginMask {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            new Instead<>("margin-mask-forgotten", "dscores", attempt -> through(attempt, margin -> 1)),
            new Instead<>(
                    "margin-mask-inverted", "dscores", attempt -> through(attempt, margin -> margin == 0 ? 1 : 0)));

    private MarginMask() {}

    private static Expectation through(Attempt<SvmProblem, SvmPass> attempt, DoubleUnaryOperator slope) {
        SimpleMatrix margins =
                Svm.margins(attempt.upstream().scores(), attempt.input().y());
        return Deviation.ofSlopes(
                attempt, margins.elementOp((int row, int column, double margin) -> slope.applyAsDouble(margin)));
    }
}
