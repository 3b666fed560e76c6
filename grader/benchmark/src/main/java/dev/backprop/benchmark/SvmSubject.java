package dev.backprop.benchmark;

import dev.backprop.assignments.flatsvm.FlatSvm;
import dev.backprop.grader.assignment.Assignment;
import dev.backprop.worker.wire.Value;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The flat SVM: one block, W. */
final class SvmSubject implements Subject {

    @Override
    public Assignment assignment() {
        return new FlatSvm();
    }

    @Override
    public String folder() {
        return "03-flat-svm";
    }

    @Override
    public List<String> gradientChecks() {
        return List.of("dscores", "dW", "dW.regularisation");
    }

    @Override
    public Perturbed.Axes axes() {
        return new Perturbed.Axes(
                List.of("DC", "ND", "NC", ""), Map.of("scores", "NC", "margins", "NC", "dscores", "NC", "dW", "DC"));
    }

    @Override
    public List<Integer> blocks() {
        return List.of(0);
    }

    @Override
    public List<String> gradients() {
        return List.of("dW");
    }

    @Override
    public DifferentiableLoss loss(List<Value> arguments) {
        return new Loss(
                (Value.Matrix) arguments.get(0),
                (Value.Matrix) arguments.get(1),
                ((Value.Wholes) arguments.get(2)).values(),
                ((Value.Real) arguments.get(3)).value());
    }

    @Override
    public List<Value> ofCifarSize(int examples, SplittableRandom random) {
        return List.of(
                Cifar.weights(Cifar.FEATURES, Cifar.CLASSES, random),
                Cifar.images(examples, random),
                Cifar.labels(examples, random),
                new Value.Real(Cifar.LAMBDA));
    }

    private static final class Loss implements DifferentiableLoss {

        private final Value.Matrix W;
        private final Value.Matrix X;
        private final int[] y;
        private final double lambda;
        private final double[] scores;

        Loss(Value.Matrix W, Value.Matrix X, int[] y, double lambda) {
            this.W = W;
            this.X = X;
            this.y = y;
            this.lambda = lambda;
            scores = Dense.product(X.data(), W.data(), X.rows(), X.columns(), W.columns());
        }

        @Override
        public double[] block(int block) {
            return W.data().clone();
        }

        @Override
        public double moved(int block, int index, double by) {
            int feature = index / W.columns();
            int column = index % W.columns();
            double[] there = scores.clone();
            for (int i = 0; i < y.length; i++) {
                there[i * W.columns() + column] += by * X.data()[i * X.columns() + feature];
            }
            double weight = W.data()[index];
            return hinge(margins(there)) / y.length + lambda * (Dense.squares(W.data()) + by * (2 * weight + by));
        }

        @Override
        public boolean isSmooth() {
            return Dense.keepsAwayFromKinks(margins(scores), 1 + Dense.largest(scores));
        }

        private double[] margins(double[] there) {
            int classes = W.columns();
            double[] margins = new double[y.length * (classes - 1)];
            for (int i = 0, k = 0; i < y.length; i++) {
                for (int j = 0; j < classes; j++) {
                    if (j != y[i]) {
                        margins[k++] = there[i * classes + j] - there[i * classes + y[i]] + 1;
                    }
                }
            }
            return margins;
        }

        private static double hinge(double[] margins) {
            double sum = 0;
            for (double margin : margins) {
                sum += Math.max(0, margin);
            }
            return sum;
        }
    }
}
