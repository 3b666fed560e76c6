package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The regularisation is in the divisor, or not in the last row. */
final class RegularisationMisplaced {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            new Instead<>("last-row-not-regularised", "dW.regularisation", RegularisationMisplaced::noneInLastRow),
            new Instead<>("regularisation-in-the-divisor", "dW.regularisation", RegularisationMisplaced::inTheDivisor));

    private RegularisationMisplaced() {}

    private static Expectation noneInLastRow(Attempt<SvmProblem, SvmPass> attempt) {
        int last = attempt.input().W().getNumRows() - 1;
        return Deviation.ofRight(attempt, (row, column, right) -> row == last ? 0 : right);
    }

    /** The data part, divided by N + 2λW, is less or more than it is without λ. */
    private static Expectation inTheDivisor(Attempt<SvmProblem, SvmPass> attempt) {
        SvmProblem problem = attempt.input();
        SimpleMatrix data = (SimpleMatrix) attempt.rightValueOf("dW").value().as(SimpleMatrix.class);
        SimpleMatrix divisor = problem.W().scale(2 * problem.lambda()).plus(problem.examples());
        SimpleMatrix divided = data.scale(problem.examples()).elementDiv(divisor);
        return equalTo(divided.minus(data), divided.elementMaxAbs() + data.elementMaxAbs());
    }
}
