package dev.backprop.assignments.flatsvm;

import dev.backprop.assignments.flatsvm.mistakes.SvmMistakes;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;

/** The flat multiclass SVM: scores, margins, data loss, regularisation, loss, and back to dscores and dW. */
public final class FlatSvm implements Assignment {

    static final Exercise<SvmProblem, SvmPass> SVM_LOSS = DerivedChecks.exercise(
                    new SvmLoss(), SvmProblem.class, SvmPass.class, SvmMistakes.NAMES)
            .withMistakes(SvmMistakes.ALL);

    @Override
    public String id() {
        return "flat-svm";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(SVM_LOSS);
    }
}
