package dev.backprop.grader.numeric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A two-layer ReLU network with softmax loss, and its backward pass; matrices row by row. Its parameters lie one after
 * the other in one vector: W1, b1, W2, b2.
 */
record SoftmaxNet(
        int examples,
        int features,
        int hidden,
        int classes,
        double[] inputs,
        int[] labels,
        double[] parameters,
        double lambda) {

    static SoftmaxNet random(
            SplittableRandom random, int examples, int features, int hidden, int classes, double lambda) {
        int size = features * hidden + hidden + hidden * classes + classes;
        return new SoftmaxNet(
                examples,
                features,
                hidden,
                classes,
                LinearSvm.decimals(random, examples * features, 1),
                random.ints(examples, 0, classes).toArray(),
                LinearSvm.decimals(random, size, 0.5),
                lambda);
    }

    /** Where W1, b1, W2, b2 begin, and where b2 ends. */
    int[] bounds() {
        int b1 = features * hidden;
        int w2 = b1 + hidden;
        int b2 = w2 + hidden * classes;
        return new int[] {0, b1, w2, b2, b2 + classes};
    }

    /** The loss as a function of one block of parameters. */
    Forward block(int from, int to) {
        return x -> {
            double[] all = parameters.clone();
            System.arraycopy(x, 0, all, from, to - from);
            return loss(all);
        };
    }

    Evaluation loss(double[] p) {
        int[] at = bounds();
        double[] z = new double[examples * hidden];
        double[] tolerances = new double[z.length];
        double[] scores = new double[examples * classes];
        double loss = 0;
        for (int i = 0; i < examples; i++) {
            for (int h = 0; h < hidden; h++) {
                double sum = p[at[1] + h];
                double size = Math.abs(sum);
                for (int d = 0; d < features; d++) {
                    double product = inputs[i * features + d] * p[d * hidden + h];
                    sum += product;
                    size += Math.abs(product);
                }
                z[i * hidden + h] = sum;
                tolerances[i * hidden + h] = Evaluation.tieTolerance(size);
            }
            for (int c = 0; c < classes; c++) {
                double sum = p[at[3] + c];
                for (int h = 0; h < hidden; h++) {
                    sum += Math.max(0, z[i * hidden + h]) * p[at[2] + h * classes + c];
                }
                scores[i * classes + c] = sum;
            }
            double[] row = Arrays.copyOfRange(scores, i * classes, (i + 1) * classes);
            loss += crossEntropy(row, labels[i]);
        }
        double squares = 0;
        for (int k = 0; k < p.length; k++) {
            boolean bias = (k >= at[1] && k < at[2]) || k >= at[3];
            squares += bias ? 0 : p[k] * p[k];
        }
        return new Evaluation(loss / examples + lambda * squares, z, tolerances, scores, 0);
    }

    static double crossEntropy(double[] scores, int label) {
        double largest = Arrays.stream(scores).max().orElseThrow();
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - largest);
        }
        return Math.log(sum) + largest - scores[label];
    }

    double[] gradient() {
        int[] at = bounds();
        double[] p = parameters;
        double[] gradient = new double[p.length];
        double[] h1 = new double[hidden];
        for (int i = 0; i < examples; i++) {
            for (int h = 0; h < hidden; h++) {
                double sum = p[at[1] + h];
                for (int d = 0; d < features; d++) {
                    sum += inputs[i * features + d] * p[d * hidden + h];
                }
                h1[h] = Math.max(0, sum);
            }
            double[] scores = new double[classes];
            for (int c = 0; c < classes; c++) {
                scores[c] = p[at[3] + c];
                for (int h = 0; h < hidden; h++) {
                    scores[c] += h1[h] * p[at[2] + h * classes + c];
                }
            }
            double[] dscores = new double[classes];
            for (int c = 0; c < classes; c++) {
                double inverse = 0;
                for (double score : scores) {
                    inverse += Math.exp(score - scores[c]);
                }
                dscores[c] = (1 / inverse - (c == labels[i] ? 1 : 0)) / examples;
                gradient[at[3] + c] += dscores[c];
            }
            for (int h = 0; h < hidden; h++) {
                double dh = 0;
                for (int c = 0; c < classes; c++) {
                    gradient[at[2] + h * classes + c] += h1[h] * dscores[c];
                    dh += dscores[c] * p[at[2] + h * classes + c];
                }
                if (h1[h] > 0) {
                    gradient[at[1] + h] += dh;
                    for (int d = 0; d < features; d++) {
                        gradient[d * hidden + h] += inputs[i * features + d] * dh;
                    }
                }
            }
        }
        for (int k = 0; k < p.length; k++) {
            boolean bias = (k >= at[1] && k < at[2]) || k >= at[3];
            gradient[k] += bias ? 0 : 2 * lambda * p[k];
        }
        return gradient;
    }
}
