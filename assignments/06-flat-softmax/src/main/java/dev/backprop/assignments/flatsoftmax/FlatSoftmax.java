package dev.backprop.assignments.flatsoftmax;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;
import java.util.Map;

/** The flat softmax classifier: scores, data loss, regularisation, loss, and back to dscores and dW. */
public final class FlatSoftmax implements Assignment {

    static final Exercise<?, ?> SOFTMAX_LOSS = DerivedChecks.exercise(
            new SoftmaxLoss(),
            Map.of(
                    "step-missing: regLoss as sum(square(W))", "lambda-missing",
                    "step-missing: loss as dataLoss", "regularisation-missing",
                    "term-missing: dW without square(W) in dW.regularisation", "regularisation-missing",
                    "value-for-gradient: dscores in dW", "not-dscores-carried-back"));

    @Override
    public String id() {
        return "flat-softmax";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(SOFTMAX_LOSS);
    }
}
