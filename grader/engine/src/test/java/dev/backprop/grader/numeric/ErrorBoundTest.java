package dev.backprop.grader.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.numeric.Derivative.Smooth;
import dev.backprop.grader.numeric.Derivative.Unresolved;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The promise that all else rests on: a reported error bound holds, and is small. */
class ErrorBoundTest {

    private final Tally tally = new Tally();

    @Test
    void holds_on_hinge_losses_of_linear_scores() {
        SplittableRandom random = new SplittableRandom(1);
        while (tally.coordinates < 60_000) {
            LinearSvm svm = LinearSvm.random(
                    random,
                    random.nextInt(1, 12),
                    random.nextInt(1, 8),
                    random.nextInt(2, 7),
                    random.nextInt(3) * 0.15);
            tally.add(svm::loss, svm.weights(), svm.weightGradient());
            tally.add(svm::dataLoss, svm.scores(), svm.scoreGradient());
        }
        tally.isSound();
    }

    @Test
    void holds_on_softmax_losses_of_relu_networks() {
        SplittableRandom random = new SplittableRandom(2);
        while (tally.coordinates < 60_000) {
            SoftmaxNet net = SoftmaxNet.random(
                    random,
                    random.nextInt(1, 10),
                    random.nextInt(1, 7),
                    random.nextInt(1, 9),
                    random.nextInt(2, 6),
                    random.nextInt(3) * 0.15);
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
        tally.isSound();
    }

    @Test
    void holds_on_thousands_of_features() {
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 60; k++) {
            LinearSvm svm = LinearSvm.random(random, 5, 3072, 3, 0.1);
            Differentiation differentiation = new Differentiation(svm::loss, svm.weights());
            double[] gradient = svm.weightGradient();
            for (int i = k; i < gradient.length; i += 97) {
                tally.add(differentiation.along(new Line.Coordinate(svm.weights(), i)), gradient[i], 1);
            }
        }
        tally.isSound();
    }

    /** What happened on many coordinates. */
    private static final class Tally {
        private int coordinates;
        private int unresolved;
        private int coarse;
        private int violations;
        private double worst;
        private final java.util.Map<Derivative.Reason, Integer> reasons = new java.util.TreeMap<>();

        void add(Forward forward, double[] x, double[] truth) {
            NumericGradient numeric = NumericGradient.of(forward, x);
            for (int i = 0; i < x.length; i++) {
                add(numeric.entries().get(i), truth[i], numeric.scale());
            }
        }

        void add(Derivative derivative, double truth, double scale) {
            coordinates++;
            if (derivative instanceof Smooth smooth) {
                double error = Math.abs(smooth.value() - truth);
                worst = Math.max(worst, (error - 64 * Rounding.UNIT * scale) / smooth.errorBound());
                violations += error > smooth.errorBound() + 64 * Rounding.UNIT * scale ? 1 : 0;
                coarse += smooth.errorBound() > 1e-6 * scale && scale > 0 ? 1 : 0;
            } else {
                if (derivative instanceof Unresolved u) reasons.merge(u.reason(), 1, Integer::sum);
                unresolved++;
            }
        }

        void isSound() {
            System.out.println(coordinates + " unresolved " + unresolved + " coarse " + coarse + " viol " + violations
                    + " worst " + worst + " " + reasons);
            assertThat(violations).isZero();
            assertThat(unresolved + coarse).isLessThan(coordinates / 20);
        }
    }
}
