package dev.backprop.grader.check;

import dev.backprop.grader.assignment.Entries;
import java.util.Arrays;

/** Compares values that should be the same number, computed twice. */
final class Rounding {

    /** Far above what a changed order of summation does to sums of thousands of terms, far below any mistake. */
    private static final double RELATIVE = 0x1p-36;

    private Rounding() {}

    /** Whether two values have one shape and their entries agree within rounding; NaN agrees with NaN. */
    static boolean equal(Entries a, Entries b) {
        return equal(a, b, a.largest());
    }

    /** The same where the entries are computed from numbers as large as {@code size}. */
    static boolean equal(Entries a, Entries b, double size) {
        return a.isWithin(RELATIVE * size, b);
    }

    /** Whether no entry is the same number in both, beyond what numeric gradients allow; of other shapes none can be told. */
    static boolean differInEveryEntry(Entries a, Entries b) {
        if (!a.sameShapeAs(b)) {
            return false;
        }
        for (int k = 0; k < a.data().length; k++) {
            double x = a.data()[k];
            double y = b.data()[k];
            if (Math.abs(x - y) <= Entries.NEARLY * Math.max(Math.abs(x), Math.abs(y))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether all entries are whole numbers, or multiples of the smallest. Masks, indices, counts, and counts over N are few, and agree
     * by chance.
     */
    static boolean isCounted(Entries entries) {
        if (Arrays.stream(entries.data()).allMatch(value -> value == Math.rint(value))) {
            return true;
        }
        double unit = Arrays.stream(entries.data())
                .map(Math::abs)
                .filter(value -> value > 0)
                .min()
                .orElse(1);
        return Arrays.stream(entries.data())
                .map(value -> value / unit)
                .allMatch(count -> Math.abs(count - Math.rint(count)) < 1e-9);
    }
}
