package dev.backprop.grader.report;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;

/** Arithmetic on points as people write them, in decimals: three times 0.1 is 0.3. */
public final class Points {

    private Points() {}

    /** The sum of the decimal numbers that the points print as; no binary rounding error builds up. */
    public static double sum(DoubleStream points) {
        return points.mapToObj(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** @throws IllegalArgumentException if {@code stated} is not the sum of the parts */
    static void requireSum(String name, double stated, DoubleStream parts) {
        double sum = sum(parts);
        if (stated != sum) {
            throw new IllegalArgumentException(name + " is " + stated + ", but its parts add up to " + sum);
        }
    }
}
