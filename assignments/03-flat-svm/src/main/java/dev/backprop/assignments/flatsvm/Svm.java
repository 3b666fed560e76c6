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

    /** |s_ij| + |s_i,yi| + 1 [N×C]: what the rounding of the margins scales with. */
    public static SimpleMatrix marginTerms(SimpleMatrix scores, int[] y) {
        return scores.elementOp((row, column, score) -> Math.abs(score) + Math.abs(scores.get(row, y[row])) + 1);
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
        // Called for every step of every numeric derivative: plain arrays are several times as fast as the matrix.
        double[] flat = scores.getDDRM().getData();
        int classes = scores.getNumCols();
        double[] arguments = new double[y.length * (classes - 1)];
        double[] tolerances = new double[arguments.length];
        double sum = 0;
        for (int row = 0, k = 0; row < y.length; row++) {
            double correct = flat[row * classes + y[row]];
            for (int column = 0; column < classes; column++) {
                if (column != y[row]) {
                    double score = flat[row * classes + column];
                    arguments[k] = score - correct + 1;
                    tolerances[k] = Evaluation.tieTolerance(score, correct, 1);
                    sum += Math.max(0, arguments[k]);
                    k++;
                }
            }
        }
        return new Evaluation(sum / y.length, arguments, tolerances, flat, 1);
    }

    /** Whether rounding alone puts no margin on its kink. */
    static boolean hasNoTie(SvmProblem problem) {
        Evaluation loss = hinge(scores(problem), problem.y());
        for (int k = 0; k < loss.kinkArguments().length; k++) {
            if (Math.abs(loss.kinkArguments()[k]) <= loss.tieTolerances()[k]) {
                return false;
            }
        }
        return true;
    }

    private static SimpleMatrix absolute(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double value) -> Math.abs(value));
    }
}
