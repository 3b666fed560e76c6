package dev.backprop.grader.circuit.op;

import dev.backprop.grader.circuit.Complex;
import dev.backprop.grader.circuit.Mat;
import dev.backprop.grader.circuit.Node;
import dev.backprop.grader.circuit.Num;
import dev.backprop.grader.circuit.Op;

/** xⁿ for a whole n, entry by entry. */
public final class Power {

    private Power() {}

    public static Num power(Num x, int exponent) {
        return new Num(Node.of(function(exponent), x));
    }

    public static Mat power(Mat x, int exponent) {
        return new Mat(Node.of(function(exponent), x));
    }

    private static Op function(int exponent) {
        if (exponent < 1) {
            throw new IllegalArgumentException(
                    "power " + exponent + ": it has to be 1 or more; for 1/x there is reciprocal");
        }
        return new Smooth(
                repeated(exponent),
                value -> exponent % 2 == 1
                        ? Math.copySign(Math.pow(Math.abs(value), 1.0 / exponent), value)
                        : Double.NaN);
    }

    private static Complex repeated(int exponent) {
        return (x, y) -> {
            double real = x;
            double imaginary = y;
            for (int i = 1; i < exponent; i++) {
                double before = real;
                real = before * x - imaginary * y;
                imaginary = before * y + imaginary * x;
            }
            return new double[] {real, imaginary};
        };
    }
}
