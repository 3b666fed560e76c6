package dev.backprop.grader.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * The numbers t in [0, 1] for which Σ tₖ·columnsₖ comes nearest to a vector, by least squares: the algorithm BVLS of P. B. Stark and
 * R. L. Parker, "Bounded-variable least-squares: an algorithm and applications", Computational Statistics 10 (1995). It ends in exact steps,
 * however alike the columns are.
 */
final class BoxLeastSquares {

    /** Steps for each number; it is done long before. */
    private static final int STEPS = 10;

    /** What a slope must exceed, relative to what it is a sum of, to be one. */
    private static final double SLOPE = 1e-12;

    private final List<double[]> columns;
    private final double[] goal;
    private final double[] at;
    private final boolean[] free;

    private BoxLeastSquares(List<double[]> columns, double[] goal, double[] start) {
        this.columns = columns;
        this.goal = goal;
        this.at = start.clone();
        this.free = new boolean[start.length];
        for (int k = 0; k < free.length; k++) {
            free[k] = at[k] > 0 && at[k] < 1;
        }
    }

    /**
     * The nearest that there is.
     *
     * @param columns each as long as {@code goal}, all finite
     * @param goal what the sum is to come near to, finite
     * @param start one number in [0, 1] for each column
     */
    static double[] nearest(List<double[]> columns, double[] goal, double[] start) {
        return new BoxLeastSquares(columns, goal, start).solved();
    }

    private double[] solved() {
        for (int step = 0; step < STEPS * (at.length + 1); step++) {
            List<Integer> moving = moving();
            if (!moving.isEmpty() && !moved(moving)) {
                continue;
            }
            int most = steepest();
            if (most < 0) {
                break;
            }
            free[most] = true;
        }
        return at;
    }

    private List<Integer> moving() {
        List<Integer> moving = new ArrayList<>();
        for (int k = 0; k < free.length; k++) {
            if (free[k]) {
                moving.add(k);
            }
        }
        return moving;
    }

    /** Goes to where the free ones leave the least, or as far as the first bound: then that one is held there, and this is false. */
    private boolean moved(List<Integer> moving) {
        SimpleMatrix matrix = new SimpleMatrix(goal.length, moving.size());
        for (int i = 0; i < moving.size(); i++) {
            matrix.setColumn(i, new SimpleMatrix(goal.length, 1, true, columns.get(moving.get(i))));
        }
        SimpleMatrix step = matrix.pseudoInverse().mult(new SimpleMatrix(goal.length, 1, true, rest()));
        double part = 1;
        int first = -1;
        for (int i = 0; i < moving.size(); i++) {
            double from = at[moving.get(i)];
            double by = step.get(i);
            double room = by > 0 ? 1 - from : from;
            if (Math.abs(by) * part > room) {
                part = room / Math.abs(by);
                first = moving.get(i);
            }
        }
        for (int i = 0; i < moving.size(); i++) {
            int k = moving.get(i);
            at[k] = Math.min(1, Math.max(0, at[k] + part * step.get(i)));
        }
        if (first < 0) {
            return true;
        }
        at[first] = at[first] < 0.5 ? 0 : 1;
        free[first] = false;
        return false;
    }

    private double[] rest() {
        double[] rest = goal.clone();
        for (int k = 0; k < at.length; k++) {
            double[] column = columns.get(k);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= at[k] * column[i];
            }
        }
        return rest;
    }

    /** Of those that are held at a bound the one that would come nearest by leaving it; −1 where none would. */
    private int steepest() {
        double[] rest = rest();
        double length = Math.sqrt(Arrays.stream(rest).map(each -> each * each).sum());
        int steepest = -1;
        double most = 0;
        for (int k = 0; k < at.length; k++) {
            double slope = 0;
            double size = 0;
            for (int i = 0; i < rest.length; i++) {
                slope += columns.get(k)[i] * rest[i];
                size += columns.get(k)[i] * columns.get(k)[i];
            }
            double inward = at[k] == 0 ? slope : -slope;
            double steepness = inward / Math.max(Math.sqrt(size) * length, Double.MIN_NORMAL);
            if (!free[k] && steepness > Math.max(most, SLOPE)) {
                most = steepness;
                steepest = k;
            }
        }
        return steepest;
    }
}
