package dev.backprop.assignments.flatsvm.mistakes;

import static dev.backprop.grader.assignment.Expectations.derivativeAlong;
import static dev.backprop.grader.assignment.Expectations.equalTo;

import dev.backprop.assignments.flatsvm.Svm;
import dev.backprop.assignments.flatsvm.SvmPass;
import dev.backprop.assignments.flatsvm.SvmProblem;
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
    static Expectation ofRight(Attempt<SvmProblem, SvmPass> attempt, Entry entry) {
        SimpleMatrix right = (SimpleMatrix) attempt.right().value().as(SimpleMatrix.class);
        return equalTo(right.elementOp((int row, int column, double value) -> entry.of(row, column, value)));
    }

    /**
     * The gradient with respect to the scores if the margins had these slopes.
     *
     * @param slopes of each margin in the sum over the batch [N×C]; that of the correct class has no effect
     */
    static Expectation ofSlopes(Attempt<SvmProblem, SvmPass> attempt, SimpleMatrix slopes) {
        int[] y = attempt.input().y();
        return derivativeAlong(slopes.divide(y.length), Svm.aboveCorrect(y), slopes.getNumRows(), slopes.getNumCols());
    }

    /** What {@code dW} is where another upstream gradient flows back. */
    static Expectation ofDscores(Attempt<SvmProblem, SvmPass> attempt, Entry entry) {
        SvmPass pass = attempt.upstream();
        SimpleMatrix dscores =
                pass.dscores().elementOp((int row, int column, double value) -> entry.of(row, column, value));
        return attempt.rightOn(
                attempt.input(),
                new SvmPass(
                        pass.scores(),
                        pass.margins(),
                        pass.dataLoss(),
                        pass.regLoss(),
                        pass.loss(),
                        dscores,
                        pass.dW()));
    }
}
