package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import java.util.stream.Stream;

/** A hidden unit that is added up in a whole number: compound assignment truncates after each term. */
final class SummedInInt {

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = Stream.of(0, 1, 2)
            .<MistakeModel<NetProblem, NetPass>>map(
                    bias -> new Instead<>("truncated-to-int", "h1", attempt -> truncated(attempt, bias)))
            .toList();

    private SummedInInt() {}

    /** @param bias 0 if the bias is added to the finished sum, 1 if it is truncated as the first term, 2 as the last */
    private static Expectation truncated(Attempt<NetProblem, NetPass> attempt, int bias) {
        NetProblem problem = attempt.input();
        return Deviation.ofRight(attempt, (row, column, right) -> {
            double b = problem.b1().get(column);
            int sum = bias == 1 ? (int) b : 0;
            for (int feature = 0; feature < problem.features(); feature++) {
                sum = (int) (sum + problem.X().get(row, feature) * problem.W1().get(feature, column));
            }
            return Math.max(0, bias == 0 ? sum + b : bias == 1 ? sum : (int) (sum + b));
        });
    }
}
