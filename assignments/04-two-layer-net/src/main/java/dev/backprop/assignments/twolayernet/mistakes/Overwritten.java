package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.SameMatrix;
import java.util.List;

/** Two stages are one matrix. */
final class Overwritten {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS =
            List.of(new SameMatrix<>("h1", "dh1"), new SameMatrix<>("scores", "dscores"));

    private Overwritten() {}
}
