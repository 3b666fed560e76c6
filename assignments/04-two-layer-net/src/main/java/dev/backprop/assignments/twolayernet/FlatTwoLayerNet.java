package dev.backprop.assignments.twolayernet;

import dev.backprop.assignments.twolayernet.mistakes.NetMistakes;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.grader.assignment.Exercise;
import dev.backprop.grader.derive.DerivedChecks;
import java.util.List;

/** The flat two-layer network: hidden units, scores, softmax loss, and back to the gradients of both layers. */
public final class FlatTwoLayerNet implements Assignment {

    static final Exercise<NetProblem, NetPass> NET = DerivedChecks.exercise(
                    new TwoLayerNet(), NetProblem.class, NetPass.class, NetMistakes.NAMES)
            .withMistakes(NetMistakes.ALL);

    @Override
    public String id() {
        return "two-layer-net";
    }

    @Override
    public List<Exercise<?, ?>> exercises() {
        return List.of(NET);
    }
}
