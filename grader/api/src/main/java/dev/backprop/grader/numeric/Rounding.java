package dev.backprop.grader.numeric;

import java.util.Arrays;

/** What IEEE 754 double precision does to one operation. */
final class Rounding {

    /** The unit roundoff u: one operation is wrong by at most this factor of its result. */
    static final double UNIT = 0x1p-53;

    private Rounding() {}

    /** The largest power of two that is at most {@code positive}. */
    static double powerOfTwoBelow(double positive) {
        return Math.scalb(1.0, Math.getExponent(positive));
    }

    /** The largest absolute value, or 0 of nothing; NaN counts as NaN. */
    static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** The root of the sum of squares; infinite where a square is too large for a double. */
    static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }

    /** The sum, as if computed in twice the precision (Neumaier 1974). */
    static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
