package dev.backprop.assignments.flatsoftmax;

import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;

/** The flat softmax classifier: scores, data loss, regularisation, loss, and back to dscores and dW. */
public final class FlatSoftmax implements Assignment {

    static final Exercise<?, ?> SOFTMAX_LOSS = DerivedChecks.exercise(new SoftmaxLoss());

    @Override
    public String id() {
        return "flat-softmax";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(SOFTMAX_LOSS);
    }
}
