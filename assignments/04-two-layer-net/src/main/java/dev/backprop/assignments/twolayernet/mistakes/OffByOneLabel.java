package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.ShiftedLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;

/** Labels that are read as one less or one more than they are. */
final class OffByOneLabel {

    private static final Set<String> CHECKS = Set.of("dataLoss", "dscores");

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            shifted((label, classes) -> Math.max(0, label - 1)),
            shifted((label, classes) -> Math.min(classes - 1, label + 1)),
            shifted((label, classes) -> (label + classes - 1) % classes),
            shifted((label, classes) -> (label + 1) % classes));

    private OffByOneLabel() {}

    private static MistakeModel<NetProblem, NetPass> shifted(IntBinaryOperator shift) {
        return new ShiftedLabels<>(
                CHECKS,
                problem -> new NetProblem(
                        problem.W1(),
                        problem.b1(),
                        problem.W2(),
                        problem.b2(),
                        problem.X(),
                        Arrays.stream(problem.y())
                                .map(label -> shift.applyAsInt(label, problem.classes()))
                                .toArray(),
                        problem.lambda()));
    }
}
