package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.numeric.Derivative.Smooth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The promise that all else rests on: a reported error bound holds, and is small. */
class ErrorBoundTest {

    private final Tally tally = new Tally();

    @Test
    void holds_on_hinge_losses_of_linear_scores() {
        SplittableRandom random = new SplittableRandom(1);
        while (tally.coordinates() < 100_000) {
            LinearSvm svm = LinearSvm.random(
                    random,
                    random.nextInt(1, 12),
                    random.nextInt(1, 8),
                    random.nextInt(2, 7),
                    random.nextInt(3) * 0.15);
            tally.add(svm::loss, svm.weights(), svm.weightGradient());
            tally.add(svm::dataLoss, svm.scores(), svm.scoreGradient());
        }
        tally.assertSound();
    }

    @Test
    void holds_on_softmax_losses_of_relu_networks() {
        SplittableRandom random = new SplittableRandom(2);
        while (tally.coordinates() < 100_000) {
            SoftmaxNet net = SoftmaxNet.random(
                    random,
                    random.nextInt(1, 10),
                    random.nextInt(1, 7),
                    random.nextInt(1, 9),
                    random.nextInt(2, 6),
                    random.nextInt(3) * 0.15);
            addBlocks(net);
        }
        tally.assertSound();
    }

    @Test
    void holds_on_features_and_scores_of_hundreds() {
        SplittableRandom random = new SplittableRandom(3);
        while (tally.coordinates() < 20_000) {
            LinearSvm svm = LinearSvm.random(random, 6, 5, 4, 0.1);
            double[] pixels = random.doubles(30, 0, 256).map(Math::floor).toArray();
            LinearSvm bright = new LinearSvm(6, 5, 4, pixels, svm.labels(), svm.weights(), 0.1);
            tally.add(bright::loss, bright.weights(), bright.weightGradient());
            tally.add(bright::dataLoss, bright.scores(), bright.scoreGradient());
        }
        tally.assertSound();
    }

    @Test
    void holds_on_thousands_of_features_added_up_one_by_one() {
        SplittableRandom random = new SplittableRandom(4);
        for (int k = 0; k < 10; k++) {
            LinearSvm svm = LinearSvm.random(random, 5, 3072, 3, 0.1);
            Differentiation differentiation = new Differentiation(svm::loss, svm.weights());
            double[] gradient = svm.weightGradient();
            for (int i = k; i < gradient.length; i += 97) {
                tally.add(differentiation.along(new Line.Coordinate(svm.weights(), i)), gradient[i], 1);
            }
        }
        tally.assertSound();
    }

    @Test
    void holds_on_thousands_of_examples_added_up_one_by_one() {
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 10; k++) {
            addBlocks(SoftmaxNet.random(random, 2000, 3, 4, 3, 0.1));
        }
        tally.assertViolationFree();
    }

    @Test
    void holds_on_relu_chains_many_layers_deep() {
        SplittableRandom random = new SplittableRandom(8);
        while (tally.coordinates() < 50_000) {
            int layers = random.nextInt(2, 6);
            double[] factors = random.doubles(layers, -3, 3).toArray();
            double[] offsets = random.doubles(layers, -1, 1).toArray();
            double at = random.nextInt(-100, 101) / 100.0;
            Forward chain = x -> {
                double[] arguments = new double[layers];
                double[] tolerances = new double[layers];
                double activation = x[0];
                for (int layer = 0; layer < layers; layer++) {
                    arguments[layer] = factors[layer] * activation + offsets[layer];
                    tolerances[layer] = Evaluation.tieTolerance(factors[layer] * activation, offsets[layer]);
                    activation = Math.max(0, arguments[layer]);
                }
                double value = activation + x[0];
                return new Evaluation(value, arguments, tolerances, new double[] {value}, 1);
            };
            double slope = 1;
            double[] arguments = chain.at(new double[] {at}).kinkArguments();
            for (int layer = 0; layer < layers; layer++) {
                slope *= arguments[layer] > 0 ? factors[layer] : 0;
            }
            tally.add(chain, new double[] {at}, new double[] {slope + 1});
        }
        tally.assertSound();
    }

    @Test
    void holds_along_random_directions() {
        SplittableRandom random = new SplittableRandom(6);
        while (tally.coordinates() < 5_000) {
            SoftmaxNet net = SoftmaxNet.random(random, 5, 4, 6, 3, 0.1);
            int[] bounds = net.bounds();
            double[] direction = random.doubles(bounds[1], -1, 1).toArray();
            double[] first = Arrays.copyOf(net.parameters(), bounds[1]);
            double[] gradient = net.gradient();
            double truth = 0;
            for (int i = 0; i < direction.length; i++) {
                truth += gradient[i] * direction[i];
            }
            tally.add(Derivative.along(net.block(0, bounds[1]), first, direction), truth, 1);
        }
        tally.assertSound();
    }

    @Test
    void holds_on_polynomials_and_circuits_of_sigmoids() {
        SplittableRandom random = new SplittableRandom(7);
        while (tally.coordinates() < 20_000) {
            double[] x = LinearSvm.decimals(random, 4, 1);
            double[] c = LinearSvm.decimals(random, 5, 1);
            tally.add(
                    Forward.smooth(v -> c[0] + v[0] * (c[1] + v[0] * (c[2] + v[0] * (c[3] + v[0] * c[4])))),
                    new double[] {x[0]},
                    new double[] {c[1] + x[0] * (2 * c[2] + x[0] * (3 * c[3] + x[0] * 4 * c[4]))});
            tally.add(Forward.smooth(v -> (v[0] + v[1]) * v[2] + v[0] * v[3]), x, new double[] {
                x[2] + x[3], x[2], x[0] + x[1], x[0]
            });
            double s = sigmoid(x[0] * x[1] + x[2] * x[3]);
            double slope = s * (1 - s);
            tally.add(Forward.smooth(v -> sigmoid(v[0] * v[1] + v[2] * v[3])), x, new double[] {
                slope * x[1], slope * x[0], slope * x[3], slope * x[2]
            });
            tally.add(
                    Forward.smooth(v -> Math.exp(-v[0] * v[0]) + Math.tanh(v[1])),
                    new double[] {x[0], x[1]},
                    new double[] {-2 * x[0] * Math.exp(-x[0] * x[0]), 1 - Math.tanh(x[1]) * Math.tanh(x[1])});
        }
        tally.assertSound();
    }

    private void addBlocks(SoftmaxNet net) {
        int[] bounds = net.bounds();
        double[] gradient = net.gradient();
        for (int block = 0; block < 4; block++) {
            int from = bounds[block];
            int to = bounds[block + 1];
            tally.add(
                    net.block(from, to),
                    Arrays.copyOfRange(net.parameters(), from, to),
                    Arrays.copyOfRange(gradient, from, to));
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** What happened on many coordinates. */
    private static final class Tally {
        private final List<Double> bounds = new ArrayList<>();
        private final List<String> violations = new ArrayList<>();
        private int useless;

        int coordinates() {
            return bounds.size() + useless;
        }

        void add(Forward forward, double[] x, double[] truth) {
            NumericGradient numeric = NumericGradient.of(forward, x);
            double scale = Rounding.largest(truth);
            for (int i = 0; i < x.length; i++) {
                add(numeric.entries().get(i), truth[i], scale);
            }
        }

        void add(Derivative derivative, double truth, double scale) {
            if (!(derivative instanceof Smooth smooth)) {
                useless++;
                return;
            }
            if (scale > 0) {
                bounds.add(smooth.errorBound() / scale);
            }
            // The truth is rounded as well.
            if (Math.abs(smooth.value() - truth) > smooth.errorBound() + 64 * Rounding.UNIT * scale) {
                violations.add(smooth + " instead of " + truth);
            }
        }

        void assertSound() {
            assertViolationFree();
            bounds.sort(null);
            assertThat(bounds.get(bounds.size() / 2)).as("median of the bounds").isLessThan(1e-10);
            assertThat(bounds.get(bounds.size() * 99 / 100))
                    .as("99th percentile")
                    .isLessThan(1e-6);
            assertThat(useless).as("coordinates without a derivative").isLessThan(coordinates() / 50);
        }

        void assertViolationFree() {
            assertThat(violations).isEmpty();
        }
    }
}
