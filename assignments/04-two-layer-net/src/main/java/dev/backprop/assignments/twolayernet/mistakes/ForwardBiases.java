package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** The biases of a layer are left out of its forward pass, come twice, or reach one example only. */
final class ForwardBiases {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of("h1", "scores")
            .flatMap(check -> Stream.of(
                    times(0, "bias-missing", check),
                    times(2, "bias-twice", check),
                    new Instead<>("bias-in-one-row", check, ForwardBiases::inTheFirstRow)))
            .toList();

    private ForwardBiases() {}

    private static MistakeModel<NetProblem, NetPass> times(double factor, String id, String check) {
        return new Instead<>(id, check, attempt -> with(factor, attempt));
    }

    private static Expectation with(double factor, Attempt<NetProblem, NetPass> attempt) {
        NetProblem problem = attempt.input();
        return attempt.rightOn(
                problem.withB1(problem.b1().scale(factor)).withB2(problem.b2().scale(factor)), attempt.upstream());
    }

    private static Expectation inTheFirstRow(Attempt<NetProblem, NetPass> attempt) {
        SimpleMatrix without = (SimpleMatrix) with(0, attempt).value().as(SimpleMatrix.class);
        return Deviation.ofRight(attempt, (row, column, right) -> row == 0 ? right : without.get(row, column));
    }
}
