package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.Net;
import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.stream.Stream;

/** The pre-activation is used where the hidden units belong. */
final class PreActivationUsed {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of("scores", "dW2")
            .<MistakeModel<NetProblem, NetPass>>map(
                    check -> new Instead<>("pre-activation-used", check, PreActivationUsed::instead))
            .toList();

    private PreActivationUsed() {}

    private static Expectation instead(Attempt<NetProblem, NetPass> attempt) {
        NetProblem problem = attempt.input();
        return attempt.rightOn(problem, attempt.upstream().withH1(Net.preActivation(problem)));
    }
}
