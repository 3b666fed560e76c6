package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.derivativeAlong;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import org.ejml.simple.SimpleMatrix;

/** The margins themselves flow back, where only their being positive counts. */
final class MarginsAsGradient {

    static final MistakeModel<SvmProblem, SvmPass> MODEL =
            new Instead<>("margins-as-gradient", "dscores", MarginsAsGradient::weightedByTheMargins);

    private MarginsAsGradient() {}

    private static Expectation weightedByTheMargins(Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        SimpleMatrix margins = Svm.margins(attempt.upstream().scores(), y);
        return derivativeAlong(
                margins.divide(y.length), Svm.aboveCorrect(y), margins.getNumRows(), margins.getNumCols());
    }
}
