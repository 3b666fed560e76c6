package dev.backprop.assignments.flatsvm;

import dev.backprop.grader.assignment.Entries;
import dev.backprop.grader.numeric.Evaluation;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.simple.SimpleMatrix;

/**
 * Gradient checks as courses have them: fixed steps, fixed thresholds, central differences of the total loss at one
 * problem. The loss is the trusted one, so that only the gradient is on trial.
 */
final class CourseChecks {

    private static final int COORDINATES = 10;

    private final SvmProblem problem;
    private final double[] weights;
    private final Slopes ten = new Slopes(1e-5);
    private final Slopes all = new Slopes(1e-6);

    /** The data by feature, and the scores by class: an entry of W touches the scores of one class. */
    private final double[][] features;

    private final double[][] scores;

    CourseChecks(SvmProblem problem) {
        this.problem = problem;
        weights = Entries.of(problem.W()).data();
        features = new double[problem.W().getNumRows()][problem.examples()];
        for (int feature = 0; feature < features.length; feature++) {
            for (int example = 0; example < problem.examples(); example++) {
                features[feature][example] = problem.X().get(example, feature);
            }
        }
        scores = new double[problem.W().getNumCols()][];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = scoresOfClass(k);
        }
    }

    /** Whether one of ten random coordinates has |a − n| / (|a| + |n|) > 1e-4 at a step of 1e-5. */
    boolean tenCoordinatesReject(double[] gradient, SplittableRandom random) {
        for (int draw = 0; draw < COORDINATES; draw++) {
            int entry = random.nextInt(gradient.length);
            double slope = ten.at(entry);
            double size = Math.abs(gradient[entry]) + Math.abs(slope);
            boolean near = Math.abs(gradient[entry] - slope) <= 1e-4 * size;
            // NaN is near nothing.
            if (!near) {
                return true;
            }
        }
        return false;
    }

    /** Whether any coordinate has |a − n| > 1e-5 + 1e-3·|n| at a step of 1e-6. */
    boolean allCoordinatesReject(double[] gradient) {
        for (int entry = 0; entry < gradient.length; entry++) {
            double slope = all.at(entry);
            boolean near = Math.abs(gradient[entry] - slope) <= 1e-5 + 1e-3 * Math.abs(slope);
            if (!near) {
                return true;
            }
        }
        return false;
    }

    /** The total loss as a function of W, entry by entry, for the grader's own check. */
    Evaluation at(double[] W) {
        SimpleMatrix matrix =
                new SimpleMatrix(problem.W().getNumRows(), problem.W().getNumCols(), true, W);
        Evaluation hinge = Svm.hinge(problem.X().mult(matrix), problem.y());
        return new Evaluation(
                hinge.value() + Svm.regLoss(matrix, problem.lambda()),
                hinge.kinkArguments(),
                hinge.tieTolerances(),
                hinge.scores(),
                hinge.constant());
    }

    double[] weights() {
        return weights.clone();
    }

    /** Central differences, each computed once however many submissions are compared with it. */
    private final class Slopes {

        private final double step;
        private double[] known = new double[0];

        Slopes(double step) {
            this.step = step;
        }

        double at(int entry) {
            if (known.length == 0) {
                known = new double[weights.length];
                Arrays.fill(known, Double.NaN);
            }
            if (Double.isNaN(known[entry])) {
                known[entry] = (lossWith(entry, step) - lossWith(entry, -step)) / (2 * step);
            }
            return known[entry];
        }
    }

    private double lossWith(int entry, double step) {
        int touched = entry % scores.length;
        double weight = weights[entry];
        double[] before = scores[touched];
        weights[entry] = weight + step;
        scores[touched] = scoresOfClass(touched);
        double loss = loss();
        weights[entry] = weight;
        scores[touched] = before;
        return loss;
    }

    private double[] scoresOfClass(int k) {
        double[] sums = new double[problem.examples()];
        for (int feature = 0; feature < features.length; feature++) {
            double weight = weights[feature * scores.length + k];
            for (int example = 0; example < sums.length; example++) {
                sums[example] += features[feature][example] * weight;
            }
        }
        return sums;
    }

    private double loss() {
        int[] y = problem.y();
        double sum = 0;
        for (int example = 0; example < y.length; example++) {
            for (int k = 0; k < scores.length; k++) {
                if (k != y[example]) {
                    sum += Math.max(0, scores[k][example] - scores[y[example]][example] + 1);
                }
            }
        }
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return sum / y.length + problem.lambda() * squares;
    }
}
