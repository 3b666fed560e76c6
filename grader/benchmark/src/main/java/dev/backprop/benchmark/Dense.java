package dev.backprop.benchmark;

import dev.backprop.grader.numeric.Evaluation;

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

    static boolean keepsAwayFromKinks(Evaluation here) {
        for (int k = 0; k < here.kinkArguments().length; k++) {
            if (Math.abs(here.kinkArguments()[k]) <= here.tieTolerances()[k]) {
                return false;
            }
        }
        return true;
    }
}
