package dev.backprop.grader.numeric;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A multiclass hinge loss of linear scores, with its gradients in closed form; matrices row by row. */
record LinearSvm(
        int examples, int features, int classes, double[] inputs, int[] labels, double[] weights, double lambda) {

    /** Numbers of two digits, weights spread by about a half. */
    static LinearSvm random(SplittableRandom random, int examples, int features, int classes, double lambda) {
        double[] inputs = decimals(random, examples * features, 1);
        double[] weights = decimals(random, features * classes, 0.5);
        int[] labels = random.ints(examples, 0, classes).toArray();
        return new LinearSvm(examples, features, classes, inputs, labels, weights, lambda);
    }

    static double[] decimals(SplittableRandom random, int count, double spread) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> Math.round(100 * spread * random.nextGaussian()) / 100.0);
        return values;
    }

    LinearSvm withWeights(double[] other) {
        return new LinearSvm(examples, features, classes, inputs, labels, other, lambda);
    }

    double[] scores() {
        double[] scores = new double[examples * classes];
        for (int i = 0; i < examples; i++) {
            for (int d = 0; d < features; d++) {
                for (int c = 0; c < classes; c++) {
                    scores[i * classes + c] += inputs[i * features + d] * weights[d * classes + c];
                }
            }
        }
        return scores;
    }

    /** The data loss as a function of the scores. */
    Evaluation dataLoss(double[] scores) {
        double[] arguments = new double[scores.length];
        double[] tolerances = new double[scores.length];
        double loss = 0;
        for (int k = 0; k < scores.length; k++) {
            int label = labels[k / classes];
            double correct = scores[k - k % classes + label];
            arguments[k] = scores[k] - correct + 1;
            tolerances[k] = Evaluation.tieTolerance(scores[k], correct, 1);
            loss += k % classes == label ? 0 : Math.max(0, arguments[k]);
        }
        return new Evaluation(loss / examples, arguments, tolerances, scores, 1);
    }

    /** The loss as a function of the weights. */
    Evaluation loss(double[] weights) {
        Evaluation data = dataLoss(withWeights(weights).scores());
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        return new Evaluation(
                data.value() + lambda * squares, data.kinkArguments(), data.tieTolerances(), data.scores(), 1);
    }

    double[] scoreGradient() {
        double[] scores = scores();
        double[] gradient = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            int own = k - k % classes + labels[k / classes];
            if (k != own && scores[k] - scores[own] + 1 > 0) {
                gradient[k] += 1.0 / examples;
                gradient[own] -= 1.0 / examples;
            }
        }
        return gradient;
    }

    double[] weightGradient() {
        double[] upstream = scoreGradient();
        double[] gradient = new double[weights.length];
        for (int d = 0; d < features; d++) {
            for (int c = 0; c < classes; c++) {
                double sum = 0;
                for (int i = 0; i < examples; i++) {
                    sum += inputs[i * features + d] * upstream[i * classes + c];
                }
                gradient[d * classes + c] = sum + 2 * lambda * weights[d * classes + c];
            }
        }
        return gradient;
    }
}
