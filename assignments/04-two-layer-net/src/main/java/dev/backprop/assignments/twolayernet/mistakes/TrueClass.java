package dev.backprop.assignments.twolayernet.mistakes;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.MistakeModel;
import dev.backprop.grader.assignment.mistakes.Instead;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The 1 of the true class stands in the wrong place, or the probability of the true class does. */
final class TrueClass {

    /** An entry, made of the right one, of that of the true class in its row, and of how much one example counts. */
    private interface Entry {
        double of(double right, double ofTrueClass, double example, boolean isTrueClass);
    }

    static final List<MistakeModel<NetProblem, NetPass>> MODELS = List.of(
            wrong("true-class-everywhere", (right, truth, example, is) -> is ? right : right - example),
            new Instead<>("most-probable-class", "dscores", TrueClass::ofTheMostProbable),
            wrong("true-class-probability", (right, truth, example, is) -> is ? right : truth + example),
            wrong("derivative-of-logarithm", (right, truth, example, is) -> right * probability(truth, example)),
            wrong(
                    "derivative-of-logarithm",
                    (right, truth, example, is) -> right * Math.pow(probability(truth, example), 2)));

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
            int[] y = attempt.input().y();
            SimpleMatrix all = Deviation.right(attempt);
            return Deviation.ofRight(
                    attempt,
                    (row, column, right) -> entry.of(right, all.get(row, y[row]), 1.0 / y.length, column == y[row]));
        });
    }
}
