package dev.backprop.grader.numeric;

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

    /** The root of the sum of squares, without overflow on the way; infinite or NaN if a value is. */
    static double norm(double[] values) {
        double largest = largest(values);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value / largest) * (value / largest);
        }
        return largest * Math.sqrt(squares);
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
