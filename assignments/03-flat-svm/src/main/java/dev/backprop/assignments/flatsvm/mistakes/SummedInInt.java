package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** A score that is added up in a whole number: compound assignment truncates after each term. */
final class SummedInInt {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS =
            List.of(new Instead<>("truncated-to-int", "scores", SummedInInt::truncatedAfterEachTerm));

    private SummedInInt() {}

    private static Expectation truncatedAfterEachTerm(Attempt<SvmProblem, SvmPass> attempt) {
        SimpleMatrix W = attempt.input().W();
        SimpleMatrix X = attempt.input().X();
        return Deviation.ofRight(attempt, (row, column, right) -> {
            double score = 0;
            for (int feature = 0; feature < W.getNumRows(); feature++) {
                score = (int) (score + X.get(row, feature) * W.get(feature, column));
            }
            return score;
        });
    }
}
