package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.within;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Judgement;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The gradients of one layer are in the place of the other's. */
final class LayersSwapped {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS =
            List.of(swapped("dW1", "dW2"), swapped("dW2", "dW1"), swapped("db1", "db2"), swapped("db2", "db1"));

    private LayersSwapped() {}

    private static MistakeModel<NetProblem, NetPass> swapped(String check, String other) {
        return Instead.where("layers-swapped", check, attempt -> rightForOther(attempt, other));
    }

    /** Where a hidden unit is at its kink, more than one value is right for the other. */
    private static Optional<Expectation> rightForOther(Attempt<NetProblem, NetPass> attempt, String other) {
        Expectation expectation = attempt.rightValueOf(other);
        if (expectation.isUnique()) {
            return Optional.of(expectation);
        }
        Entries yours = attempt.yours();
        boolean right = Arrays.equals(yours.shape(), expectation.shape())
                && yours.isFinite()
                && expectation.judge(yours).verdict() == Judgement.Verdict.RIGHT;
        return right ? Optional.of(within(0, yours)) : Optional.empty();
    }
}
