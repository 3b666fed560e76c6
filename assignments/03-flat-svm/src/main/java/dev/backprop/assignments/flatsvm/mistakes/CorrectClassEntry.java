package dev.backprop.assignments.flatsvm.mistakes;

import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;

/** What the correct class receives is missing, is counted once, has lost its sign, or is all there is. */
final class CorrectClassEntry {

    /** What stands in the correct class's place, given what should, and how much one example counts. */
    private interface Entry {
        double of(double right, double example);
    }

    static final List<MistakeModel<SvmProblem, SvmPass>> MODELS = List.of(
            inDscores("correct-class-missing", (right, example) -> 0),
            new Instead<>("correct-class-missing", "dW", attempt -> fromDscores(attempt, false)),
            inDscores("correct-class-once", (right, example) -> -example),
            inDscores("correct-class-once", (right, example) -> Math.max(right, -example)),
            inDscores("correct-class-plus-one", (right, example) -> right < -example / 2 ? example : 0),
            inDscores("correct-class-added", (right, example) -> -right),
            inDscores("correct-class-twice", (right, example) -> 2 * right),
            new Instead<>("only-correct-class", "dscores", CorrectClassEntry::alone),
            new Instead<>("only-correct-class", "dW", attempt -> fromDscores(attempt, true)));

    private CorrectClassEntry() {}

    private static MistakeModel<SvmProblem, SvmPass> inDscores(String id, Entry entry) {
        return new Instead<>(id, "dscores", attempt -> {
            int[] y = attempt.input().y();
            return Deviation.ofRight(
                    attempt, (row, column, right) -> column == y[row] ? entry.of(right, 1.0 / y.length) : right);
        });
    }

    private static Expectation alone(Attempt<SvmProblem, SvmPass> attempt) {
        int[] y = attempt.input().y();
        return Deviation.ofRight(attempt, (row, column, right) -> column == y[row] ? right : 0);
    }

    private static Expectation fromDscores(Attempt<SvmProblem, SvmPass> attempt, boolean correct) {
        int[] y = attempt.input().y();
        return Deviation.ofDscores(attempt, (row, column, upstream) -> (column == y[row]) == correct ? upstream : 0);
    }
}
