package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.stream.Stream;

/** The regularisation loss adds up the biases too. */
final class WrongPenalty {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS =
            List.of(new Instead<>("biases-regularised", "regLoss", attempt -> {
                NetProblem problem = attempt.input();
                double squares = Stream.of(problem.W1(), problem.W2(), problem.b1(), problem.b2())
                        .mapToDouble(weights -> weights.elementPower(2).elementSum())
                        .sum();
                return equalTo(problem.lambda() * squares);
            }));

    private WrongPenalty() {}
}
