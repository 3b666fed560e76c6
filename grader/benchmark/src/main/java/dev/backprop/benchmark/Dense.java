package dev.backprop.benchmark;

import java.util.Arrays;

/** Matrices as rows one after the other. */
final class Dense {

    private Dense() {}

    /** A·B for A [rows×inner] and B [inner×columns]. */
    static double[] product(double[] A, double[] B, int rows, int inner, int columns) {
        double[] C = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < inner; k++) {
                double a = A[i * inner + k];
                for (int j = 0; j < columns; j++) {
                    C[i * columns + j] += a * B[k * columns + j];
                }
            }
        }
        return C;
    }

    static double squares(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number * number;
        }
        return sum;
    }

    /** Whether none of what is compared with 0 is 0, or a thousand roundings of a number of {@code size} away from it. */
    static boolean keepsAwayFromKinks(double[] arguments, double size) {
        return Arrays.stream(arguments).allMatch(argument -> Math.abs(argument) > 1000 * Math.ulp(size));
    }

    static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }
}
