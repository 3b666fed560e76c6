package dev.backprop.assignments.training;

import dev.backprop.assignments.training.SigmoidRegression.In;
import dev.backprop.assignments.training.SigmoidRegression.Pass;
import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.assignment.Expectation;
import dev.backprop.grader.assignment.Expectations;
import dev.backprop.grader.assignment.Student;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The loss that a program reports, which may not be the one that was asked for: a step against its gradient, found by differences. */
final class OwnLoss {

    private static final double H = 0x1p-10;

    /** Differences of two widths, extrapolated, are better by far for what varies on a scale of 1. */
    private static final double ACCURACY = 1e-6;

    /** Where differences of two widths are further apart, relative to the largest, the numbers are no smooth function's. */
    private static final double SMOOTH = 1e-3;

    private OwnLoss() {}

    /**
     * Weights after a step against the gradient of the program's own loss.
     *
     * @param isFirst whether of the first layer's weights
     * @param otherwise for where the program reports no loss that has a gradient
     */
    static Expectation after(In in, Student<In, Pass> student, boolean isFirst, AtWeights otherwise) {
        Weights last = otherwise.last();
        SimpleMatrix w1 =
                matrix(last.w1().rows(), last.w1().columns(), last.w1().value());
        SimpleMatrix w2 =
                matrix(last.w2().rows(), last.w2().columns(), last.w2().value());
        SimpleMatrix start = isFirst ? w1 : w2;
        List<In> moved = new ArrayList<>();
        for (int i = 0; i < start.getNumElements(); i++) {
            for (double h : new double[] {H, -H, H / 2, -H / 2}) {
                SimpleMatrix there = start.copy();
                there.set(i, there.get(i) + h);
                moved.add(in.withWeights(isFirst ? there : w1, isFirst ? w2 : there)
                        .withSteps(1));
            }
        }
        List<Pass> passes = student.runAll(moved);
        double[] after = new double[start.getNumElements()];
        double apart = 0;
        double largest = 0;
        for (int i = 0; i < after.length; i++) {
            double wide = (loss(passes.get(4 * i)) - loss(passes.get(4 * i + 1))) / (2 * H);
            double narrow = (loss(passes.get(4 * i + 2)) - loss(passes.get(4 * i + 3))) / H;
            double slope = (4 * narrow - wide) / 3;
            after[i] = start.get(i) - in.step() * slope;
            apart = Math.max(apart, Math.abs(narrow - wide));
            largest = Math.max(largest, Math.abs(slope));
        }
        Entries found = new Entries(new int[] {start.getNumRows(), start.getNumCols()}, after);
        boolean isSmooth = found.isFinite() && largest > 0 && apart <= SMOOTH * largest;
        return isSmooth ? Expectations.within(ACCURACY * largest * in.step(), found) : otherwise;
    }

    /** What a program reports before the first step; NaN where there is none. */
    static double loss(Pass pass) {
        double[] losses = pass.losses();
        return losses != null && losses.length > 0 ? losses[0] : Double.NaN;
    }

    private static SimpleMatrix matrix(int rows, int columns, double[] numbers) {
        return new SimpleMatrix(rows, columns, true, numbers);
    }
}
