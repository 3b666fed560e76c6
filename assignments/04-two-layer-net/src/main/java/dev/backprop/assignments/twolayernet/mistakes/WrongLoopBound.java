package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Only as many features receive a gradient as there are of something else. */
final class WrongLoopBound {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.<ToIntFunction<NetProblem>>of(
                    NetProblem::hiddenUnits, NetProblem::classes, NetProblem::examples)
            .<MistakeModel<NetProblem, NetPass>>map(bound -> new Instead<>(
                    "wrong-loop-bound",
                    "dW1",
                    attempt -> Deviation.ofRight(
                            attempt, (row, column, right) -> row < bound.applyAsInt(attempt.input()) ? right : 0)))
            .toList();

    private WrongLoopBound() {}
}
