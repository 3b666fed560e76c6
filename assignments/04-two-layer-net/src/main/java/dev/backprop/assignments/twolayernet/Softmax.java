package dev.backprop.assignments.twolayernet;

import dev.backprop.grader.numeric.Evaluation;
import java.util.Arrays;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/**
 * The softmax cross-entropy, natural logarithm, averaged over the examples. The largest score of a row is taken off first, so
 * that no exponential overflows (Goodfellow, Bengio, Courville 2016, section 4.1).
 */
public final class Softmax {

    private final int[] y;
    private final int classes;
    private final double[] scores;
    private final double[] losses;

    private Softmax(SimpleMatrix scores, int[] y) {
        this.y = y;
        classes = scores.getNumCols();
        this.scores = scores.copy().getDDRM().getData();
        losses = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            losses[row] = lossOfRow(this.scores, row);
        }
    }

    /** (1/N) Σ_i (log Σ_j exp s_ij − s_i,yi). */
    public static double loss(SimpleMatrix scores, int[] y) {
        return new Softmax(scores, y).mean();
    }

    /** No sum of absolute terms behind the loss is larger. */
    public static double terms(SimpleMatrix scores) {
        return 2 * scores.elementMaxAbs() + 1 + Math.log(scores.getNumCols());
    }

    /**
     * The loss near the given scores. A numeric derivative changes one score at a time, so the loss of each row that is as it
     * was is remembered.
     */
    public static Function<SimpleMatrix, Evaluation> near(SimpleMatrix scores, int[] y) {
        Softmax here = new Softmax(scores, y);
        return moved -> here.at(moved.getDDRM().getData());
    }

    /**
     * The slope of the loss along each score [N×C], to the last bits: the difference over a step so small that its square
     * vanishes, taken between the sums inside the logarithm, where nothing cancels.
     */
    public static SimpleMatrix slopes(SimpleMatrix scores, int[] y) {
        double step = 0x1p-60;
        double grown = Math.expm1(step);
        double shrunk = Math.expm1(-step);
        SimpleMatrix slopes = new SimpleMatrix(scores.getNumRows(), scores.getNumCols());
        for (int row = 0; row < y.length; row++) {
            SimpleMatrix shifted = scores.getRow(row);
            SimpleMatrix exponentials = shifted.minus(shifted.elementMax()).elementExp();
            double correct = exponentials.get(y[row]);
            exponentials.set(y[row], 0);
            double others = exponentials.elementSum();
            for (int column = 0; column < scores.getNumCols(); column++) {
                // Relative to the correct class's, raising its score makes all others' exponentials smaller.
                double change = column == y[row] ? others * shrunk : exponentials.get(column) * grown;
                slopes.set(row, column, Math.log1p(change / (correct + others)) / step / y.length);
            }
        }
        return slopes;
    }

    private Evaluation at(double[] moved) {
        double sum = 0;
        for (int row = 0; row < y.length; row++) {
            int from = row * classes;
            int to = from + classes;
            sum += Arrays.equals(moved, from, to, scores, from, to) ? losses[row] : lossOfRow(moved, row);
        }
        return Evaluation.smooth(sum / y.length, moved);
    }

    private double mean() {
        return Arrays.stream(losses).sum() / y.length;
    }

    private double lossOfRow(double[] flat, int row) {
        int from = row * classes;
        double largest = flat[from];
        for (int k = from + 1; k < from + classes; k++) {
            largest = Math.max(largest, flat[k]);
        }
        double sum = 0;
        for (int k = from; k < from + classes; k++) {
            sum += Math.exp(flat[k] - largest);
        }
        return Math.log(sum) + (largest - flat[from + y[row]]);
    }
}
