package dev.backprop.benchmark;

import dev.backprop.worker.wire.Value;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Bytes less their mean, a column of ones, weights of 1e-4 and a small λ: the first hour of a well-known course. */
final class Cifar {

    static final int FEATURES = 3073;
    static final int CLASSES = 10;
    static final double LAMBDA = 5e-6;

    private Cifar() {}

    static Value images(int examples, SplittableRandom random) {
        double[] X = new double[examples * FEATURES];
        for (int feature = 0; feature < FEATURES - 1; feature++) {
            double sum = 0;
            for (int example = 0; example < examples; example++) {
                X[example * FEATURES + feature] = random.nextInt(256);
                sum += X[example * FEATURES + feature];
            }
            for (int example = 0; example < examples; example++) {
                X[example * FEATURES + feature] -= sum / examples;
            }
        }
        for (int example = 0; example < examples; example++) {
            X[example * FEATURES + FEATURES - 1] = 1;
        }
        return new Value.Matrix(examples, FEATURES, X);
    }

    static Value weights(int rows, int columns, SplittableRandom random) {
        double[] W = new double[rows * columns];
        Arrays.setAll(W, i -> 1e-4 * random.nextGaussian());
        return new Value.Matrix(rows, columns, W);
    }

    static Value labels(int examples, SplittableRandom random) {
        return new Value.Wholes(random.ints(examples, 0, CLASSES).toArray());
    }
}
