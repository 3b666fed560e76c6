package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;

/** The margins themselves flow back, where only their being positive counts. */
final class MarginsAsGradient {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS =
            List.of(new Instead<>("margins-as-gradient", "dscores", MarginsAsGradient::weightedByTheMargins));

    private MarginsAsGradient() {}

    private static Expectation weightedByTheMargins(Attempt<SvmProblem, SvmPass> attempt) {
        return Deviation.ofSlopes(
                attempt,
                Svm.margins(attempt.upstream().scores(), attempt.input().y()));
    }
}
