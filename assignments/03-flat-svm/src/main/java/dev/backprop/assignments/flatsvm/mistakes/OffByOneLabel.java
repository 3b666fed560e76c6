package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.ShiftedLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;

/** Labels that are read as one less or one more than they are. */
final class OffByOneLabel {

    private static final Set<String> CHECKS = Set.of("margins", "dscores");

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            shifted((label, classes) -> Math.max(0, label - 1)),
            shifted((label, classes) -> Math.min(classes - 1, label + 1)),
            shifted((label, classes) -> (label + classes - 1) % classes),
            shifted((label, classes) -> (label + 1) % classes));

    private OffByOneLabel() {}

    private static MistakeModel<SvmProblem, SvmPass> shifted(IntBinaryOperator shift) {
        return new ShiftedLabels<>(CHECKS, problem -> {
            int classes = problem.W().getNumCols();
            int[] y = Arrays.stream(problem.y())
                    .map(label -> shift.applyAsInt(label, classes))
                    .toArray();
            return new SvmProblem(problem.W(), problem.X(), y, problem.lambda());
        });
    }
}
