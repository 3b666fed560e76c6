package dev.backprop.assignments.flatsvm;

import dev.backprop.grader.numeric.Evaluation;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;

/**
 * The trusted forward pass of the multiclass SVM (Weston and Watkins 1999, with a margin of 1). There is no backward pass
 * here: gradients are found numerically.
 */
public final class Svm {

    private Svm() {}

    /** X·W [N×C]. */
    public static SimpleMatrix scores(SvmProblem problem) {
        return problem.X().mult(problem.W());
    }

    /** Σ|x·w| for each score [N×C]: what the rounding of the scores scales with. */
    public static SimpleMatrix scoreTerms(SvmProblem problem) {
        return absolute(problem.X()).mult(absolute(problem.W()));
    }

    /** max(0, s_ij − s_i,yi + 1), and 0 in the correct class's column [N×C]. */
    public static SimpleMatrix margins(SimpleMatrix scores, int[] y) {
        return scores.elementOp((row, column, score) ->
                column == y[row] ? 0 : Math.max(0, score - scores.get(row, y[row]) + 1));
    }

    /** |s_ij| + |s_i,yi| + 1 at its largest, for the given scores or for the terms of the right ones. */
    public static double marginTerms(SvmProblem problem, SimpleMatrix scores) {
        return 2 * Math.max(scores.elementMaxAbs(), scoreTerms(problem).elementMaxAbs()) + 1;
    }

    /**
     * For each entry of dscores the sum of the absolute values that it may be added up from, counting every margin as open and
     * the correct class's own 1 as one of them [N×C].
     */
    public static SimpleMatrix dscoresTerms(SvmProblem problem) {
        int[] y = problem.y();
        int classes = problem.W().getNumCols();
        return new SimpleMatrix(y.length, classes)
                .elementOp((int row, int column, double none) -> (column == y[row] ? 1.0 + classes : 1.0) / y.length);
    }

    /** How each score stands above that of its example's correct class: linear in the scores [N×C]. */
    public static UnaryOperator<SimpleMatrix> aboveCorrect(int[] y) {
        return scores -> scores.elementOp((row, column, score) -> score - scores.get(row, y[row]));
    }

    /** (1/N) Σ margins. */
    public static double dataLoss(SimpleMatrix margins) {
        return margins.elementSum() / margins.getNumRows();
    }

    /** λ Σ W², without a ½. */
    public static double regLoss(SimpleMatrix W, double lambda) {
        return lambda * W.elementMult(W).elementSum();
    }

    /** The data loss as a function of the scores, with its kinks: every margin before max(0, ·). */
    public static Evaluation hinge(SimpleMatrix scores, int[] y) {
        return hinge(scores, y, 1);
    }

    /**
     * The same with wider ties.
     *
     * @param terms of a margin: a program may find its sign from scores that are rounded otherwise than those that it returns
     */
    public static Evaluation hinge(SimpleMatrix scores, int[] y, double terms) {
        // Called for every step of every numeric derivative: plain arrays are several times as fast as the matrix.
        double[] flat = scores.getDDRM().getData();
        int classes = scores.getNumCols();
        double[] arguments = new double[y.length * (classes - 1)];
        double[] tolerances = new double[arguments.length];
        double widest = Evaluation.tieTolerance(terms, 0, 0);
        double sum = 0;
        for (int row = 0, k = 0; row < y.length; row++) {
            double correct = flat[row * classes + y[row]];
            for (int column = 0; column < classes; column++) {
                if (column != y[row]) {
                    double score = flat[row * classes + column];
                    arguments[k] = score - correct + 1;
                    tolerances[k] = Math.max(widest, Evaluation.tieTolerance(score, correct, 1));
                    sum += Math.max(0, arguments[k]);
                    k++;
                }
            }
        }
        return new Evaluation(sum / y.length, arguments, tolerances, flat, 1);
    }

    private static SimpleMatrix absolute(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double value) -> Math.abs(value));
    }
}
