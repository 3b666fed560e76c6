package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.OtherLabels;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Labels that are read as one less or one more than they are, or as those of other examples. */
final class WrongLabel {

    private static final Set<String> CHECKS = Set.of("dataLoss", "dscores");

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.concat(
                    OtherLabels.<NetProblem, NetPass>offByOne(
                            CHECKS, NetProblem::y, NetProblem::classes, NetProblem::withY)
                            .stream(),
                    OtherLabels.<NetProblem, NetPass>ofAnotherRow(CHECKS, NetProblem::y, NetProblem::withY).stream())
            .toList();

    private WrongLabel() {}
}
