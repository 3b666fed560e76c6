package dev.backprop.assignments.twolayernet.mistakes;

import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.twolayernet.NetPass;
import dev.backprop.assignments.twolayernet.NetProblem;
import dev.backprop.grader.assignment.Attempt;
import dev.backprop.grader.assignment.Expectation;
import org.ejml.simple.SimpleMatrix;

/** What a stage is where something that it is made of deviates. */
final class Deviation {

    private Deviation() {}

    /** An entry of a matrix, made of its place and the right value. */
    interface Entry {
        double of(int row, int column, double right);
    }

    /** The stage's right value, entry by entry changed. */
    static Expectation ofRight(Attempt<NetProblem, NetPass> attempt, Entry entry) {
        return equalTo(changed(right(attempt), entry));
    }

    static SimpleMatrix changed(SimpleMatrix matrix, Entry entry) {
        return matrix.elementOp((int row, int column, double value) -> entry.of(row, column, value));
    }

    static SimpleMatrix right(Attempt<NetProblem, NetPass> attempt) {
        return (SimpleMatrix) attempt.right().value().as(SimpleMatrix.class);
    }

    /** What the stage must be where the scores are others. */
    static Expectation onScores(Attempt<NetProblem, NetPass> attempt, SimpleMatrix scores) {
        return attempt.rightOn(attempt.input(), attempt.upstream().withScores(scores));
    }

    /** A mean over the examples of something that each of them adds to the loss. */
    static Expectation meanOf(Attempt<NetProblem, NetPass> attempt, Term term) {
        int examples = attempt.input().examples();
        double sum = 0;
        double terms = 0;
        for (int row = 0; row < examples; row++) {
            double value = term.of(row, attempt.input().y()[row]);
            sum += value;
            terms += Math.abs(value);
        }
        return equalTo(sum / examples, terms);
    }

    /** What one example adds. */
    interface Term {
        double of(int row, int correct);
    }
}
