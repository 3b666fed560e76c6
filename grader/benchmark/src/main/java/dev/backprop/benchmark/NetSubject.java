package dev.backprop.benchmark;

import dev.backprop.assignments.twolayernet.TwoLayerNetAssignment;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The two-layer network: the blocks W1, b1, W2, b2. */
final class NetSubject implements Subject {

    private static final int HIDDEN_UNITS = 20;

    @Override
    public Assignment assignment() {
        return new TwoLayerNetAssignment();
    }

    @Override
    public String folder() {
        return "04-two-layer-net";
    }

    @Override
    public List<String> gradientChecks() {
        return List.of("dscores", "dh1", "dW2", "dW2.regularisation", "db2", "dW1", "dW1.regularisation", "db1");
    }

    @Override
    public Perturbed.Axes axes() {
        return new Perturbed.Axes(
                List.of("DH", "1H", "HC", "1C", "ND", "NC", ""),
                Map.of(
                        "h1", "NH", "scores", "NC", "dscores", "NC", "dh1", "NH", "dW2", "HC", "db2", "1C", "dW1", "DH",
                        "db1", "1H"));
    }

    @Override
    public List<Integer> blocks() {
        return List.of(0, 1, 2, 3);
    }

    @Override
    public List<String> gradients() {
        return List.of("dW1", "db1", "dW2", "db2");
    }

    @Override
    public DifferentiableLoss loss(List<Value> arguments) {
        double[][] blocks = new double[4][];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = ((Value.Matrix) arguments.get(block)).data();
        }
        return new Loss(
                blocks,
                (Value.Matrix) arguments.get(4),
                ((Value.Wholes) arguments.get(5)).values(),
                ((Value.Real) arguments.get(6)).value());
    }

    @Override
    public List<Value> ofCifarSize(int examples, SplittableRandom random) {
        return List.of(
                Cifar.weights(Cifar.FEATURES, HIDDEN_UNITS, random),
                new Value.Matrix(1, HIDDEN_UNITS, new double[HIDDEN_UNITS]),
                Cifar.weights(HIDDEN_UNITS, Cifar.CLASSES, random),
                new Value.Matrix(1, Cifar.CLASSES, new double[Cifar.CLASSES]),
                Cifar.images(examples, random),
                Cifar.labels(examples, random),
                new Value.Real(Cifar.LAMBDA));
    }

    private static final class Loss implements DifferentiableLoss {

        private final double[][] blocks;
        private final Value.Matrix X;
        private final int[] y;
        private final double lambda;
        private final int hidden;
        private final int classes;
        private final double[] preActivation;
        private final double squares;

        Loss(double[][] blocks, Value.Matrix X, int[] y, double lambda) {
            this.blocks = blocks;
            this.X = X;
            this.y = y;
            this.lambda = lambda;
            hidden = blocks[1].length;
            classes = blocks[3].length;
            preActivation = preActivation(blocks);
            squares = Dense.squares(blocks[0]) + Dense.squares(blocks[2]);
        }

        @Override
        public double[] block(int block) {
            return blocks[block].clone();
        }

        @Override
        public double moved(int block, int index, double by) {
            double[][] there = blocks.clone();
            there[block] = blocks[block].clone();
            there[block][index] += by;
            double[] z = preActivation;
            if (block < 2) {
                z = preActivation.clone();
                int unit = index % hidden;
                for (int i = 0; i < y.length; i++) {
                    z[i * hidden + unit] += block == 1 ? by : by * X.data()[i * X.columns() + index / hidden];
                }
            }
            double weight = blocks[block][index];
            double grown = block % 2 == 0 ? squares + by * (2 * weight + by) : squares;
            return crossEntropy(scores(z, there)) + lambda * grown;
        }

        @Override
        public boolean isSmooth() {
            double size = Dense.largest(X.data()) * Dense.largest(blocks[0]) * X.columns() + Dense.largest(blocks[1]);
            return Dense.keepsAwayFromKinks(preActivation, size);
        }

        private double[] preActivation(double[][] there) {
            double[] z = Dense.product(X.data(), there[0], X.rows(), X.columns(), hidden);
            for (int k = 0; k < z.length; k++) {
                z[k] += there[1][k % hidden];
            }
            return z;
        }

        private double[] scores(double[] z, double[][] there) {
            double[] h1 = z.clone();
            for (int k = 0; k < h1.length; k++) {
                h1[k] = Math.max(0, h1[k]);
            }
            double[] scores = Dense.product(h1, there[2], y.length, hidden, classes);
            for (int k = 0; k < scores.length; k++) {
                scores[k] += there[3][k % classes];
            }
            return scores;
        }

        private double crossEntropy(double[] scores) {
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int j = 0; j < classes; j++) {
                    most = Math.max(most, scores[i * classes + j]);
                }
                double exponentials = 0;
                for (int j = 0; j < classes; j++) {
                    exponentials += Math.exp(scores[i * classes + j] - most);
                }
                sum += Math.log(exponentials) + most - scores[i * classes + y[i]];
            }
            return sum / y.length;
        }
    }
}
