package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The correct class is not left out, or is told from the others by its score. */
final class OwnClass {

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            new Instead<>("correct-class-not-excluded", "margins", OwnClass::counted),
            new Instead<>("correct-class-not-excluded", "dscores", OwnClass::countedAsViolated),
            new Instead<>("own-class-by-value", "margins", OwnClass::foundByValue));

    private OwnClass() {}

    private static Expectation counted(Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        return Deviation.ofRight(attempt, (row, column, right) -> column == y[row] ? 1 : right);
    }

    private static Expectation countedAsViolated(Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        return Deviation.ofRight(attempt, (row, column, right) -> column == y[row] ? right - 1.0 / y.length : right);
    }

    private static Expectation foundByValue(Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        SimpleMatrix scores = attempt.upstream().scores();
        return Deviation.ofRight(
                attempt, (row, column, right) -> scores.get(row, column) == scores.get(row, y[row]) ? 0 : right);
    }
}
