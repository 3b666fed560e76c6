package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.SameMatrix;
import java.util.List;

/** Two stages are one matrix. */
final class Overwritten {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            new SameMatrix<>("scores", "margins"),
            new SameMatrix<>("scores", "dscores"),
            new SameMatrix<>("margins", "dscores"));

    private Overwritten() {}
}
