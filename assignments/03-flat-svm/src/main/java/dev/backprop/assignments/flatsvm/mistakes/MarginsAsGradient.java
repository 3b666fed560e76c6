package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The margins themselves flow back, where only their being positive counts. */
final class MarginsAsGradient {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            new Instead<>("margins-as-gradient", "dscores", MarginsAsGradient::weightedByTheMargins),
            new Instead<>("margins-as-gradient", "dscores", attempt -> equalTo(margins(attempt))),
            new Instead<>(
                    "margins-as-gradient",
                    "dscores",
                    attempt -> equalTo(margins(attempt).divide(attempt.input().examples()))));

    private MarginsAsGradient() {}

    private static Expectation weightedByTheMargins(Attempt<SvmProblem, SvmPass> attempt) {
        return Deviation.ofSlopes(attempt, margins(attempt));
    }

    private static SimpleMatrix margins(Attempt<SvmProblem, SvmPass> attempt) {
        return Svm.margins(attempt.upstream().scores(), attempt.input().y());
    }
}
