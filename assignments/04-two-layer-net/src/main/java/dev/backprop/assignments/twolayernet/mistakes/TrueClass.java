package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The 1 of the true class is missing, has the wrong sign or size, or stands in the wrong place; or only one class counts. */
final class TrueClass {

    /** An entry, made of the right one, of that of the true class in its row, and of how much one example counts. */
    private interface Entry {
        double of(double right, double ofTrueClass, double example, boolean isTrueClass, int classes);
    }

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            wrong("true-class-added", (right, truth, example, is, classes) -> is ? right + 2 * example : right),
            wrong("true-class-not-subtracted", (right, truth, example, is, classes) -> is ? right + example : right),
            wrong(
                    "true-class-subtracted-too-often",
                    (right, truth, example, is, classes) -> is ? right - example : right),
            wrong(
                    "true-class-subtracted-too-often",
                    (right, truth, example, is, classes) -> is ? right - (classes - 1) * example : right),
            wrong("true-class-everywhere", (right, truth, example, is, classes) -> is ? right : right - example),
            new Instead<>("most-probable-class", "dscores", TrueClass::ofTheMostProbable),
            wrong("true-class-missing", (right, truth, example, is, classes) -> is ? 0 : right),
            wrong("true-class-probability", (right, truth, example, is, classes) -> is ? right : truth + example),
            wrong("only-true-class", (right, truth, example, is, classes) -> is ? right : 0),
            wrong("one-part-averaged", (right, truth, example, is, classes) -> is ? right + example - 1 : right),
            wrong(
                    "one-part-averaged",
                    (right, truth, example, is, classes) -> is ? right / example + 1 - example : right / example),
            wrong(
                    "derivative-of-logarithm",
                    (right, truth, example, is, classes) -> right * probability(truth, example)),
            wrong(
                    "derivative-of-logarithm",
                    (right, truth, example, is, classes) -> right * Math.pow(probability(truth, example), 2)));

    private TrueClass() {}

    /** The 1 is taken off where the largest score is. */
    private static Expectation ofTheMostProbable(Attempt<NetProblem, NetPass> attempt) {
        SimpleMatrix scores = attempt.upstream().scores();
        int[] y = attempt.input().y();
        double example = 1.0 / y.length;
        return Deviation.ofRight(attempt, (row, column, right) -> {
            return right + (column == y[row] ? example : 0) - (column == largest(scores, row) ? example : 0);
        });
    }

    /** The first of several. */
    private static int largest(SimpleMatrix scores, int row) {
        int largest = 0;
        for (int column = 1; column < scores.getNumCols(); column++) {
            largest = scores.get(row, column) > scores.get(row, largest) ? column : largest;
        }
        return largest;
    }

    private static double probability(double ofTrueClass, double example) {
        return 1 + ofTrueClass / example;
    }

    private static MistakeModel<NetProblem, NetPass> wrong(String id, Entry entry) {
        return new Instead<>(id, "dscores", attempt -> {
            NetProblem problem = attempt.input();
            int[] y = problem.y();
            SimpleMatrix all = Deviation.right(attempt);
            return Deviation.ofRight(
                    attempt,
                    (row, column, right) ->
                            entry.of(right, all.get(row, y[row]), 1.0 / y.length, column == y[row], problem.classes()));
        });
    }
}
